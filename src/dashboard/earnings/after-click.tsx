import type { CommissionTerms } from '../../core/commission/terms.ts';
import { keyFor } from '../../core/sentences.ts';
import { useSpeech } from '../../ui/hooks/speech-context.ts';

/** What happens to a commission after the click, in three steps, with the days that the user's terms say. */
export function AfterClick({ terms: { lockingDays, payoutDay } }: { terms: CommissionTerms }) {
  const { words, counted } = useSpeech();
  const steps = [
    { name: 'pending', text: words('afterPending'), isKnown: true },
    {
      name: 'locked',
      text: lockingDays === undefined ? words('afterLocked') : counted('afterLockedDays', lockingDays),
      isKnown: lockingDays !== undefined,
    },
    {
      name: 'paid',
      text: payoutDay === undefined ? words('afterPaid') : words('afterPaidDay', String(payoutDay)),
      isKnown: payoutDay !== undefined,
    },
  ] as const;
  return (
    <section id="after">
      <h2>{words('afterHeading')}</h2>
      <ol class="after">
        {steps.map(({ name, text, isKnown }, at) => (
          <li key={name}>
            <span class="disc" aria-hidden="true">
              {at + 1}
            </span>
            <b>{words(keyFor('figure', name))}</b>
            <p>{text}</p>
            {!isKnown && <a href="#settings/terms">{words('afterSet')}</a>}
          </li>
        ))}
      </ol>
    </section>
  );
}
