import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { makeQr, qrPixels, qrSvg } from '../../../src/ui/link/make-qr.ts';

const link = (more: string) =>
  `https://upwork.pxf.io/c/1234567/1062918/13634?subId1=blog&u=${encodeURIComponent(`https://www.upwork.com/${more}`)}`;

it.each(['', 'freelancers/~01d4c3b2a190807060', `nx/search/talent/?q=${'react '.repeat(60)}`])(
  'a link to /%s is read back by two readers',
  (path) => {
    const text = link(path);
    const { size, data } = qrPixels(makeQr(text));
    expect(jsQR(data, size, size)?.data).toBe(text);
    const grey = new Uint8ClampedArray(size * size).map((_, at) => data[at * 4] ?? 0);
    const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, size, size)));
    expect(new QRCodeReader().decode(bitmap).getText()).toBe(text);
  },
);

it('has its quiet zone, and is dark on white in the SVG too', () => {
  const { size, data } = qrPixels(makeQr(link('')));
  for (let at = 0; at < size; at += 1) expect(data[(95 * size + at) * 4]).toBe(255);
  expect(qrSvg(makeQr(link('')))).toMatch(/^<\?xml.*<svg [^>]*>.*fill="#000"/s);
});
