import type { ComponentChildren } from 'preact';

// One family of icons, drawn for this project on a 16-pixel grid with a stroke of 1.6.

/** The logo: a magnifying glass with a coin in it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
      <path d="M20 20l8 8" stroke="var(--accent)" stroke-width="5" stroke-linecap="round" />
      <circle cx="13" cy="13" r="9.5" fill="#ffc861" stroke="var(--accent)" stroke-width="4" />
    </svg>
  );
}

const drawn = {
  box: (
    <>
      <path d="M8 1.8 13.6 5v6L8 14.2 2.4 11V5z" />
      <path d="M2.6 5.1 8 8.2l5.4-3.1M8 8.2v5.8" />
    </>
  ),
  case: (
    <>
      <rect x="2" y="5" width="12" height="8.5" rx="1.8" />
      <path d="M5.8 5V3.6c0-.6.5-1.1 1.1-1.1h2.2c.6 0 1.1.5 1.1 1.1V5M2 8.8h12" />
    </>
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8.5" height="8.5" rx="1.8" />
      <path d="M10.5 5.5V3.8c0-1-.8-1.8-1.8-1.8H3.8C2.8 2 2 2.8 2 3.8v4.9c0 1 .8 1.8 1.8 1.8h1.7" />
    </>
  ),
  done: <path d="m3 8.5 3.3 3.3L13 4.8" />,
  gear: (
    <>
      <circle cx="8" cy="8" r="1.7" />
      <circle cx="8" cy="8" r="4.6" />
      <circle
        cx="8"
        cy="8"
        r="6.2"
        stroke-width="1.8"
        stroke-linecap="butt"
        stroke-dasharray="2.435"
        stroke-dashoffset="1.2"
      />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5" r="2.8" />
      <path d="M2.8 13.8c.5-2.8 2.6-4.2 5.2-4.2s4.7 1.4 5.2 4.2" />
    </>
  ),
  qr: (
    <>
      <path d="M2.2 2.2h4v4h-4zM9.8 2.2h4v4h-4zM2.2 9.8h4v4h-4z" />
      <path d="M9.8 9.8h1.5M13.8 9.8v1.5M9.8 13.8h1.5M13.8 13.8h0M11.8 11.8h0" />
    </>
  ),
  tag: (
    <>
      <path d="M2.2 3.4v4.3c0 .4.2.8.5 1l5.4 5.1c.6.5 1.4.5 2-.1l3.7-3.7c.6-.6.6-1.4.1-2L8.8 2.7c-.3-.3-.6-.5-1-.5H3.4c-.7 0-1.2.5-1.2 1.2z" />
      <path d="M5.3 5.3h0" />
    </>
  ),
} satisfies Record<string, ComponentChildren>;

/** The icons of the first picture. */
export type IconName = keyof typeof drawn;

/** An icon next to words, or in a labelled button: it is hidden from screen readers. */
export const Icon = ({ name }: { name: IconName }) => <Drawing name={name}>{drawn[name]}</Drawing>;

/** Icons that point somewhere are mirrored where words run from right to left. */
const pointing = ['back', 'next', 'open'];

/** The frame of every icon. */
export const Drawing = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <svg class={pointing.includes(name) ? 'icon pointing' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
    {children}
  </svg>
);
