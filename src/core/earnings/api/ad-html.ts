import type { TrackingLink } from '../../link/build-link.ts';
import { escapeHtml, htmlLink, paidRel } from '../../share/format-link.ts';
import type { Ad } from './ads.ts';

/**
 * An ad as HTML for the user's own site: their own link around the words or the picture, marked as paid, the disclosure in
 * front. impact.com's pixel, which counts who sees the ad, is left out, and so is every frame and script.
 */
export function adHtml({ name, words, picture, width, height }: Ad, url: TrackingLink, disclosure: string): string {
  const said = escapeHtml(disclosure);
  if (picture === undefined) return `<p>${said} ${htmlLink(url, words ?? name)}</p>`;
  const size = width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`;
  const image = `<img src="${escapeHtml(picture)}" alt="${escapeHtml(name)}"${size}>`;
  return `<p>${said} <a href="${escapeHtml(url)}" rel="${paidRel}">${image}</a></p>`;
}
