import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Has the browser draw its system font with one like people's systems have, where one is installed. */
export function preferCommonFonts() {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'finders-fee-fonts-')), 'fonts.conf');
  const families = ['Inter', 'Roboto', 'Open Sans', 'Noto Sans', 'Liberation Sans'];
  const preferred = families.map((family) => `<family>${family}</family>`).join('');
  const aliases = ['system-ui', 'sans-serif', 'DejaVu Sans'].map(
    (name) => `<alias binding="strong"><family>${name}</family><prefer>${preferred}</prefer></alias>`,
  );
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>${aliases.join('')}</fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = file;
}
