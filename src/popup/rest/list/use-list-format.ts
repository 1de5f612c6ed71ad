import { useEffect, useRef, useState } from 'preact/hooks';
import { type RoundupFormat, roundupFormats } from '../../../core/share/format-roundup.ts';
import { lastListFormat, saveListFormat } from '../../../flow/copy/last-format.ts';

/** The format for lists: the last one used, until another is chosen, which is then remembered. */
export function useListFormat(): [RoundupFormat, (format: RoundupFormat) => void] {
  const [format, setFormat] = useState<RoundupFormat>(roundupFormats[0] ?? 'lines');
  const isChosen = useRef(false);
  useEffect(() => {
    void lastListFormat().then((last) => {
      const known = roundupFormats.find((one) => one === last);
      if (known && !isChosen.current) setFormat(known);
    });
  }, []);
  const choose = (next: RoundupFormat) => {
    isChosen.current = true;
    setFormat(next);
    void saveListFormat(next).catch(() => undefined); // The format is only a convenience for the next list.
  };
  return [format, choose];
}
