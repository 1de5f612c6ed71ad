// What stands around the extension in the stores' pictures.
const looks = {
  light: { ground: '#e6eafb', ink: '#1d2862', edge: '#c9d0ee' },
  dark: { ground: '#12172e', ink: '#f3f5ff', edge: '#3a447c' },
};
const glass = (size, look = 'light') => {
  const ring = look === 'light' ? '#27357e' : '#aab6ff';
  return `<svg viewBox="0 0 32 32" width="${size}" height="${size}"><path d="M20 20l8 8" stroke="${ring}" stroke-width="5.5" stroke-linecap="round"/><circle cx="13" cy="13" r="9.5" fill="#ffc861" stroke="${ring}" stroke-width="4.5"/></svg>`;
};
const base = (theme) => {
  const { ground, ink } = looks[theme];
  return `* { margin: 0; box-sizing: border-box } body { font-family: system-ui; color: ${ink}; background: ${ground}; height: 100vh; overflow: hidden }
    .name { display: flex; align-items: center; gap: 14px; font-size: 24px; font-weight: 600 } .name svg { flex: none }
    h1 { font-weight: 700; letter-spacing: -0.02em; line-height: 1.12; text-wrap: balance }
    img { display: block; border: 1px solid ${looks[theme].edge}; box-shadow: 0 10px 24px rgb(10 16 48 / 18%) }`;
};
const data = (png) => `data:image/png;base64,${png.toString('base64')}`;
const name = (theme, size = 40) => `<p class="name">${glass(size, theme)}Finder’s Fee</p>`;

/** A screenshot of 1280 × 800: a popup beside its sentence, a page of the dashboard under it. */
export function framed({ kind, png }, sentence, theme) {
  if (kind === 'popup')
    return `<style>${base(theme)}
      body { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 72px; padding: 0 96px }
      h1 { font-size: 58px; margin-top: 28px } img { border-radius: 14px; max-height: 736px; width: auto; max-width: 500px }</style>
      <div>${name(theme)}<h1>${sentence}</h1></div><img src="${data(png)}">`;
  return `<style>${base(theme)}
    body { padding: 44px 90px 0 } header { display: flex; justify-content: space-between; align-items: center; gap: 40px; margin-bottom: 36px }
    h1 { font-size: 38px } .name { flex: none } img { width: 1100px; border-radius: 14px 14px 0 0 }</style>
    <header><h1>${sentence}</h1>${name(theme, 36)}</header><img src="${data(png)}">`;
}

/** The small tile of 440 × 280. */
export const tile = (sentence) => `<style>${base('light')}
  body { display: grid; align-content: center; justify-items: center; gap: 18px; text-align: center; padding: 0 36px }
  b { font-size: 34px; letter-spacing: -0.02em } p { font-size: 21px; line-height: 1.3 }</style>
  ${glass(84)}<b>Finder’s Fee</b><p>${sentence}</p>`;

/** The marquee tile of 1400 × 560. */
export const marquee = ({ png }, sentence) => `<style>${base('light')}
  body { display: grid; grid-template-columns: 1fr auto; gap: 80px; padding: 0 120px; align-items: center }
  h1 { font-size: 54px; margin-top: 28px } img { width: 440px; border-radius: 14px; align-self: start; margin-top: 56px }</style>
  <div>${name('light', 52)}<h1>${sentence}</h1></div><img src="${data(png)}">`;

/** The icon of 128 × 128: the drawing takes 96 of it, as the Chrome Web Store asks. */
export const iconPage = () =>
  `<style>* { margin: 0 } body { padding: 16px } svg { display: block }</style>${glass(96)}`;
