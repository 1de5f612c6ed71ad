import type { ComponentChildren } from 'preact';
import { Drawing, Icon } from './icon.tsx';

const drawn = {
  links: (
    <>
      <path d="M6.7 9.3a3 3 0 0 0 4.3 0l2-2a3 3 0 0 0-4.3-4.3l-.8.8" />
      <path d="M9.3 6.7a3 3 0 0 0-4.3 0l-2 2a3 3 0 0 0 4.3 4.3l.8-.8" />
    </>
  ),
  earnings: <path d="M2 13.7h12M4.2 13.5V9.2M8 13.5V3M11.8 13.5V6.4" />,
  convert: <path d="M2.5 5.3h10.8M10.6 2.6l2.7 2.7L10.6 8M13.5 10.7H2.7M5.4 8l-2.7 2.7 2.7 2.7" />,
  sharing: <path d="M14 2 6.8 9.2M14 2 9.6 14 6.8 9.2 2 6.4z" />,
  welcome: <path d="M3.5 14.2V2M3.5 2.800h9l-2.2 3.1 2.2 3.100h-9" />,
  settings: undefined,
  help: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M6.2 6.3c.1-1 .8-1.6 1.8-1.6s1.8.7 1.8 1.6c0 1.2-1.8 1.4-1.8 2.7M8 11.4h0" />
    </>
  ),
  download: <path d="M8 2.2v7.6M4.9 6.9 8 10l3.1-3.1M2.8 12.9h10.4" />,
  eye: (
    <>
      <path d="M1.6 8S4 3.8 8 3.8 14.4 8 14.4 8 12 12.2 8 12.2 1.6 8 1.6 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  'eye-off': (
    <path d="M2.5 2.5l11 11M6.3 4.1A6 6 0 0 1 8 3.8C12 3.8 14.4 8 14.4 8a11 11 0 0 1-1.7 2.2M4.2 5.2A10.8 10.8 0 0 0 1.6 8S4 12.2 8 12.2a6 6 0 0 0 2.8-.7" />
  ),
  grip: <path d="M6 3.7h0M10 3.7h0M6 8h0M10 8h0M6 12.3h0M10 12.3h0" stroke-width="2" />,
  plus: <path d="M8 3.2v9.6M3.2 8h9.6" />,
  trash: <path d="M2.8 4.3h10.4M6.2 4.3V2.8h3.6v1.5M4.2 4.3l.7 9h6.2l.7-9M6.8 7v3.8M9.2 7v3.8" />,
} satisfies Record<string, ComponentChildren>;

/** An icon that only the dashboard needs: of a section by its name, or of an action. */
export const DeskIcon = ({ name }: { name: keyof typeof drawn }) =>
  name === 'settings' ? <Icon name="gear" /> : <Drawing name={name}>{drawn[name]}</Drawing>;
