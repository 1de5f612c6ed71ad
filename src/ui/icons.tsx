/** The mark: a finder's glass with a coin in it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
      <path d="M20 20l8 8" stroke="var(--accent)" stroke-width="5" stroke-linecap="round" />
      <circle cx="13" cy="13" r="9.5" fill="#ffc861" stroke="var(--accent)" stroke-width="4" />
    </svg>
  );
}

/** A gear, for settings. */
export function Gear() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="3.2" />
      <path
        d="M12 2.8v3M12 18.2v3M2.8 12h3M18.2 12h3M5.5 5.5l2.1 2.1M16.4 16.4l2.1 2.1M18.5 5.5l-2.1 2.1M7.6 16.4l-2.1 2.1"
        stroke-linecap="round"
      />
    </svg>
  );
}
