/** Letters instead of company logos. */
const glyphs: Record<string, string> = {
  x: '𝕏',
  linkedin: 'in',
  reddit: 'r/',
  facebook: 'f',
  email: '@',
  threads: 'Th',
  telegram: 'Tg',
  tiktok: 'Tk',
};

/** The glyph of a channel by its id, or else the first letter of its name. */
export const glyphOf = (id: string, name: string): string =>
  (Object.hasOwn(glyphs, id) && glyphs[id]) || name.slice(0, 1);
