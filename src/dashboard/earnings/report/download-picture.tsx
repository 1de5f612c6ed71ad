import './download-picture.css';

const lines = [58, 78, 98, 118];
const columns = [24, 92, 150, 206, 262];
const choices = ['PDF', 'Excel', 'CSV'];

/** A drawing of a report in impact.com: where its download icon is, and what to choose there. The steps say the same in words. */
export function DownloadPicture() {
  return (
    <svg class="download-picture" viewBox="0 0 360 150" aria-hidden="true" focusable="false">
      <rect class="sheet" x="1" y="1" width="358" height="148" rx="10" />
      <rect class="strong" x="24" y="18" width="96" height="9" rx="4.5" />
      <rect class="faint" x="232" y="13" width="44" height="18" rx="9" />
      <rect class="faint" x="282" y="13" width="18" height="18" rx="9" />
      {lines.map((y) =>
        columns.map((x) => (
          <rect
            key={`${x} ${y}`}
            class={y === lines[0] ? 'strong' : 'faint'}
            x={x}
            y={y}
            width="40"
            height="6"
            rx="3"
          />
        )),
      )}
      <path class="rule" d="M24 44H336" />
      <circle class="ring" cx="322" cy="22" r="15" />
      <path class="arrow" d="M322 15v9m-4-3.5 4 4 4-4M316 29h12" />
      <rect class="menu" x="252" y="44" width="88" height="84" rx="8" />
      <rect class="chosen" x="257" y="97" width="78" height="26" rx="6" />
      {choices.map((choice, at) => (
        <text
          key={choice}
          class={choice === 'CSV' ? 'choice csv' : 'choice'}
          x="270"
          y={66 + at * 24 + (at === 2 ? 2 : 0)}
        >
          {choice}
        </text>
      ))}
    </svg>
  );
}
