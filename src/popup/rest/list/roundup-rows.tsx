import { sayWorth } from '../../../core/commission/say-worth.ts';
import type { LinkedItem } from '../../../flow/copy/make-roundup.ts';
import { Check } from '../../../ui/fields/check.tsx';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';

type AllProps = { text: string; count: number; of: number; onCheck: (isAll: boolean) => void };

/** Selects all or none; indeterminate if only some are selected. */
export const AllCheck = ({ text, count, of, onCheck }: AllProps) => (
  <label class="check grow">
    <input
      type="checkbox"
      checked={count === of}
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && count < of;
      }}
      onChange={(event) => onCheck(event.currentTarget.checked)}
    />
    {text}
  </label>
);

type ItemProps = { item: LinkedItem; isIn: boolean; onCheck: (isIn: boolean) => void };

/** An item of a list: its name, what the page says about it, and what it could earn at which price. */
export function RoundupRow({ item: { title, role, rating, price, worth }, isIn, onCheck }: ItemProps) {
  const speech = useSpeech();
  return (
    <li>
      <Check checked={isIn} onCheck={onCheck}>
        <span class="grow">
          <b class="cut" dir="auto">
            {title}
          </b>
          {(role || rating) && (
            <small class="soft about" title={role}>
              {role && (
                <span class="cut" dir="auto">
                  {role}
                </span>
              )}
              {rating && (
                <span class="rating">
                  {role && ' · '}
                  {rating}
                </span>
              )}
            </small>
          )}
        </span>
        <span class="worth">
          {worth && <b class="money cut">{sayWorth(worth, speech, true)}</b>}
          {price && <small class="soft cut">{price}</small>}
        </span>
      </Check>
    </li>
  );
}
