import type { ComponentChildren } from 'preact';
import { Drawing } from './icon.tsx';

const drawn = {
  back: <path d="M9.8 3.5 5.3 8l4.5 4.5" />,
  cross: <path d="m4.2 4.2 7.6 7.6M11.8 4.2l-7.6 7.6" />,
  down: <path d="m4 6.2 4 4 4-4" />,
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.4v3.4M8 5.1h0" />
    </>
  ),
  lock: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="1.8" />
      <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />
    </>
  ),
  more: <path d="M3.5 8h0M8 8h0M12.5 8h0" stroke-width="2.2" />,
  next: <path d="M6.2 3.5 10.7 8l-4.5 4.5" />,
  open: (
    <path d="M6.5 3H4.2C3 3 2 4 2 5.2v6.6C2 13 3 14 4.2 14h6.6c1.2 0 2.2-1 2.2-2.2V9.5M9.5 2H14v4.5M14 2 7.5 8.5" />
  ),
  page: (
    <path d="M4.2 1.8h5l3 3v8.2c0 .7-.5 1.2-1.2 1.2H4.2c-.7 0-1.2-.5-1.2-1.2V3c0-.7.5-1.2 1.2-1.2zM9 2v3h3M5.6 8.4h4.8M5.6 11h3.2" />
  ),
  plus: <path d="M8 3.2v9.6M3.2 8h9.6" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.6" />
      <path d="m10.5 10.5 3.3 3.3" />
    </>
  ),
  send: <path d="M8 10V2.2M4.8 5 8 2l3.2 3M3 8.5v4.3c0 .7.5 1.2 1.2 1.2h7.6c.7 0 1.2-.5 1.2-1.2V8.5" />,
  team: (
    <>
      <circle cx="6" cy="5.2" r="2.4" />
      <path d="M1.8 13c.4-2.3 2-3.6 4.2-3.6s3.8 1.3 4.2 3.6M10.5 3c1.2.100 2.1 1 2.1 2.2 0 1.1-.8 2-1.8 2.2M11.8 9.6c1.3.400 2.2 1.5 2.5 3.2" />
    </>
  ),
  warn: <path d="M8 2.2 14.3 13.3H1.7zM8 6.4v3M8 11.4h0" />,
} satisfies Record<string, ComponentChildren>;

/** An icon that the first picture does not need. */
export const MoreIcon = ({ name }: { name: keyof typeof drawn }) => <Drawing name={name}>{drawn[name]}</Drawing>;
