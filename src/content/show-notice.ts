const shownForMs = 4000;

/** Shows a short notice over the page, in its own closed shadow root, and removes it again. */
export function showNotice(title: string, text: string): void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const box = document.createElement('div');
  const name = document.createElement('b');
  const line = document.createElement('span');
  name.textContent = title;
  line.textContent = text;
  box.setAttribute('role', 'status');
  box.append(name, line);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  root.append(box);
  document.documentElement.append(host);
  setTimeout(() => host.remove(), shownForMs);
}

const style = `
:host { all: initial !important; position: fixed !important; inset-block-start: 16px !important; inset-inline-end: 16px !important; z-index: 2147483647 !important; }
div { display: grid; gap: 2px; max-inline-size: 320px; padding: 12px 16px; border-radius: 10px; background: #1b2130; color: #fffdf9; font: 14px/1.4 system-ui, sans-serif; box-shadow: 0 6px 24px #0005; overflow-wrap: anywhere; }
b { font-size: 12px; font-weight: 600; color: #ffc861; }
`;
