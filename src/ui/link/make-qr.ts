import { correction, generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';

/** The quiet zone of four modules that ISO/IEC 18004 requires. */
const quiet = 4;
const modulePx = 24;

/** A QR code of `text`, made locally. */
export const makeQr = (text: string) => generate(text, { minCorrectionLevel: correction.M });

type Qr = ReturnType<typeof makeQr>;

/** The code as SVG, dark on white with its quiet zone, so that scanners can read it in every theme. */
export const qrSvg = (code: Qr): string =>
  toSvgSource(code, { on: '#000', off: '#fff', padX: quiet, padY: quiet, xmlDeclaration: true });

/** The code as pixels for print, 24 for each module: for most links five centimetres at 600 dpi. */
export function qrPixels(code: Qr): { size: number; data: Uint8ClampedArray<ArrayBuffer> } {
  const size = (code.size + 2 * quiet) * modulePx;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      if (code.get(Math.floor(x / modulePx) - quiet, Math.floor(y / modulePx) - quiet))
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return { size, data };
}

/** The pixels as a PNG file. */
export async function qrPng(code: Qr): Promise<Blob> {
  const { size, data } = qrPixels(code);
  const canvas = new OffscreenCanvas(size, size);
  canvas.getContext('2d')?.putImageData(new ImageData(data, size, size), 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}
