import { useEffect, useState } from 'preact/hooks';
import { keyFor } from '../../core/sentences.ts';
import type { Sharer } from '../../core/settings/sharer.ts';
import { type CopyFormat, contentFor, copyFormats } from '../../flow/copy/copy-formatted.ts';
import type { CopyContent } from '../../flow/copy/copy-link.ts';
import { lastFormat, saveFormat } from '../../flow/copy/last-format.ts';
import type { MadeLink } from '../../flow/copy/make-link.ts';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { useSpeech } from '../../ui/hooks/speech-context.ts';
import './copy-as.css';

type Props = { link: MadeLink; title: string; sharer: Sharer; onContent: (content: CopyContent) => void };

/** How the link is copied: the format used last, and what it puts on the clipboard, word for word. */
export function CopyAs({ link, title, sharer, onContent }: Props) {
  const { words, locale } = useSpeech();
  const [format, setFormat] = useState<CopyFormat>('url');
  useEffect(() => {
    void lastFormat().then((last) => {
      const known = copyFormats.find((one) => one === last);
      if (known) setFormat(known);
    });
  }, []);
  const content = contentFor(format, { link, title }, sharer, locale);
  useEffect(() => onContent(content), [content.format, content.text]);

  return (
    <>
      <div class="copy-as">
        <SelectField
          label={words('copyAs')}
          isInline
          value={format}
          options={copyFormats.map((one) => [one, words(keyFor('format', one))] as const)}
          onChoose={(next) => {
            setFormat(next);
            void saveFormat(next).catch(() => undefined); // Only a convenience for the next link.
          }}
        />
      </div>
      {format === 'url' ? (
        <p class="soft">{words('bareAddress')}</p>
      ) : (
        <pre class="copy-preview">{content.html ?? content.text}</pre>
      )}
    </>
  );
}
