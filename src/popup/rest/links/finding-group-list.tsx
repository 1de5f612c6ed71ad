import { useId, useState } from 'preact/hooks';
import type { Finding } from '../../../core/convert/judge-finding.ts';
import type { FindingGroup } from '../../../core/convert/page-check/group-findings.ts';
import { linkWords } from '../../../core/convert/page-check/link-words.ts';
import { parseTrackingLink } from '../../../core/link/parse-link.ts';
import { detectPage } from '../../../core/page/detect-page.ts';
import { keyFor } from '../../../core/sentences.ts';
import type { Words } from '../../../core/speech/words.ts';
import { useFocusBack } from '../../../ui/hooks/focus/use-focus-back.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';
import { Icon, type IconName } from '../../../ui/icons/icon.tsx';
import { kindIcon } from '../../../ui/icons/kind-icon.ts';
import { MoreIcon } from '../../../ui/icons/more-icon.tsx';

const shownFirst = 4;

type Props = { group: FindingGroup; findings: readonly Finding[]; html: string };

/** The links of a page that pay the same person: each by the words that readers press, and where it leads or what is wrong. */
export function FindingGroupList({ group, findings, html }: Props) {
  const { words, counted, number } = useSpeech();
  const id = useId();
  const [most, setMost] = useState(shownFirst);
  // The button that shows more may be gone afterwards.
  const list = useFocusBack<HTMLUListElement>(most);
  const rest = findings.length - most;
  return (
    <section class={`found ${group}`}>
      <h2 id={id}>
        {words(keyFor('checkGroup', group))} <span class="count">{number(findings.length)}</span>
      </h2>
      <ul aria-labelledby={id} tabIndex={-1} ref={list}>
        {findings.slice(0, most).map((finding) => (
          <Row key={finding.start} {...{ finding, html }} />
        ))}
      </ul>
      {rest > 0 && (
        <button class="button small" type="button" onClick={() => setMost(most + 50)}>
          {counted('findingsMore', rest)}
        </button>
      )}
    </section>
  );
}

function Row({ finding, html }: { finding: Finding; html: string }) {
  const { words } = useSpeech();
  const address = shortOf(finding);
  const name = linkWords(html, finding);
  const told = tell(finding, words);
  return (
    <li>
      <span class="tile">{iconOf(finding)}</span>
      <span class="words">
        <b class="cut" dir={name ? 'auto' : 'ltr'}>
          {name ?? address}
        </b>
        {told && <small class="soft">{told}</small>}
        {name && (
          <small class="soft cut" dir="ltr" title={finding.address}>
            {address}
          </small>
        )}
      </span>
    </li>
  );
}

/** Whom another partner's link pays, or why an address stays as it is. The name of its group says everything else. */
function tell({ state, partnerId, reason }: Finding, words: Words): string | undefined {
  if (state === 'others' && partnerId !== undefined) return words('found_others', partnerId);
  const isSaid = reason === undefined || reason === 'short-link' || reason === 'no-partner';
  return isSaid ? undefined : words(keyFor('problem', reason));
}

/** The page that a link leads to, or its own address, without what every address begins with. */
function shortOf({ state, address }: Finding): string {
  const parsed = state === 'mine' || state === 'others' ? parseTrackingLink(address) : undefined;
  const page = (parsed?.ok && parsed.value.landingPage) || address;
  return page.replace(/^https?:\/\/(?:www\.)?/, '');
}

const plain: Partial<Record<Finding['state'], IconName>> = { mine: 'done' };

function iconOf({ state, address }: Finding) {
  if (state === 'convertible') return <Icon name={kindIcon(detectPage(address))} />;
  const name = plain[state];
  if (name) return <Icon name={name} />;
  return <MoreIcon name={state === 'not-linkable' ? 'page' : state === 'unknown' ? 'info' : 'warn'} />;
}
