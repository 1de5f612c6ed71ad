import { useMemo } from 'preact/hooks';
import { trim } from '../../core/text/trim.ts';
import { useWords } from '../hooks/speech-context.ts';
import { saveFile } from '../save-file.ts';
import { makeQr, qrPng, qrSvg } from './make-qr.ts';
import './qr-panel.css';

/** The link as a QR code, made locally, to show or to save for a screen or for print. */
export function QrPanel({ link, name }: { link: string; name: string }) {
  const words = useWords();
  const code = useMemo(() => makeQr(link), [link]);
  const svg = qrSvg(code);
  const file = trim(name.toLowerCase().replace(/[^a-z0-9]+/g, '-'), '-').slice(0, 60) || 'link';
  return (
    <section class="qr">
      <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={words('qrAlt')} width="200" height="200" />
      <p class="address" dir="ltr">
        {link}
      </p>
      <div class="row wrap">
        <button class="button small" type="button" onClick={() => saveFile(`${file}.svg`, 'image/svg+xml', svg)}>
          {words('qrSvg')}
        </button>
        <button
          class="button small"
          type="button"
          onClick={() => void qrPng(code).then((png) => saveFile(`${file}.png`, 'image/png', png))}
        >
          {words('qrPng')}
        </button>
      </div>
    </section>
  );
}
