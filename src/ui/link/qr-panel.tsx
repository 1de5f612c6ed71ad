import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import { trim } from '../../core/text/trim.ts';
import { useWords } from '../hooks/speech-context.ts';
import { saveFile } from '../save-file.ts';
import { makeQr, qrPng, qrSvg } from './make-qr.ts';
import './qr-panel.css';

/** A link as a QR code, made locally. */
export function QrImage({ link }: { link: string }) {
  const words = useWords();
  const svg = useMemo(() => qrSvg(makeQr(link)), [link]);
  return (
    <div class="qr">
      <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={words('qrAlt')} data-link={link} />
    </div>
  );
}

type FilesProps = {
  link: string;
  /** The files are named after it. */
  name: string;
  /** As the main actions of a view, the file for most places last. */
  isMain?: boolean;
  firstRef?: Ref<HTMLButtonElement>;
};

/** Saves a link's QR code as a file, for print or for a screen. */
export function QrFiles({ link, name, isMain = false, firstRef = null }: FilesProps) {
  const words = useWords();
  const code = useMemo(() => makeQr(link), [link]);
  const file = trim(name.toLowerCase().replace(/[^a-z0-9]+/g, '-'), '-').slice(0, 60) || 'link';
  const size = isMain ? 'tall grow' : 'small';
  return (
    <>
      <button
        class={`button ${size}`}
        type="button"
        onClick={() => saveFile(`${file}.svg`, 'image/svg+xml', qrSvg(code))}
      >
        {words('qrSvg')}
      </button>
      <button
        ref={firstRef}
        class={`button ${size} ${isMain ? 'primary' : ''}`}
        type="button"
        onClick={() => void qrPng(code).then((png) => saveFile(`${file}.png`, 'image/png', png))}
      >
        {words('qrPng')}
      </button>
    </>
  );
}

/** A link as a QR code, to show or to save. */
export function QrPanel(code: { link: string; name: string }) {
  return (
    <section class="stack qr">
      <QrImage link={code.link} />
      <div class="row wrap">
        <QrFiles {...code} />
      </div>
    </section>
  );
}
