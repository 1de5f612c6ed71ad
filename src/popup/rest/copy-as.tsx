import { useEffect, useState } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import { type CopyFormat, contentFor, copyFormats } from '../../flow/copy/copy-formatted.ts';
import type { CopyContent } from '../../flow/copy/copy-link.ts';
import { lastFormat, saveFormat } from '../../flow/copy/last-format.ts';
import type { MadeLink } from '../../flow/copy/make-link.ts';
import { pageName } from '../../flow/page/page-name.ts';
import { loadPostWords } from '../../flow/share/post-words.ts';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import { usePostWords } from '../../ui/share/use-post-words.ts';

type Props = {
  link: MadeLink;
  /** The page's title, if it is known. */
  title: string | undefined;
  sharer: Sharer;
  onContent: (content: CopyContent & { format: CopyFormat }) => void;
  /** Called when the user chooses another format. */
  onChoose: () => void;
};

/** The format in which the link is copied, initially the last one. The title shows exactly what goes on the clipboard. */
export function CopyAs({ link, title, sharer, onContent, onChoose }: Props) {
  const { words, locale } = useSpeech();
  const [format, setFormat] = useState<CopyFormat>('url');
  useEffect(() => {
    void lastFormat().then((last) => {
      const known = copyFormats.find((one) => one === last);
      if (known) setFormat(known);
    });
  }, []);
  const postWords = usePostWords(sharer.preferences, loadPostWords);
  const content = contentFor(
    format,
    { link, title: title ?? pageName(link.page.canonicalUrl, postWords) },
    sharer,
    locale,
  );
  useEffect(() => onContent({ ...content, format }), [content.format, content.text]);

  return (
    <SelectField
      label={words('copyAs')}
      isLabelHidden
      title={format === 'url' ? words('bareAddress') : (content.html ?? content.text)}
      value={format}
      options={copyFormats.map((one) => [one, words(keyFor('format', one))] as const)}
      onChoose={(next) => {
        setFormat(next);
        onChoose();
        void saveFormat(next).catch(() => undefined); // The format is only a convenience for the next link.
      }}
    />
  );
}
