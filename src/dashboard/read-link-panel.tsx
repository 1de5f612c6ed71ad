import { useState } from 'preact/hooks';
import { type ReadLink, readLink, rebuildLink } from '../core/convert/read-link.ts';
import { cleanSubId, type SubIds, subIdNames } from '../core/link/sub-ids.ts';
import { keyFor } from '../core/words.ts';
import { copyText } from '../flow/copy-text.ts';
import type { Settings } from '../flow/load-settings.ts';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/words-context.ts';

/** Any link of impact.com's, read: whose it is, where it leads, what it carries; changed and made the user's own. */
export function ReadLinkPanel({ settings: { account } }: { settings: Settings }) {
  const words = useWords();
  const [text, setText] = useState('');
  const mine = account.state === 'ready' ? account.account : undefined;
  const read = text.trim() === '' ? undefined : readLink(text.trim(), mine);
  return (
    <section id="read-link">
      <h2>{words('readHeading')}</h2>
      <label class="field">
        {words('readPaste')}
        <input
          type="text"
          value={text}
          placeholder="https://upwork.pxf.io/c/…"
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {read?.ok === false && (
        <Notice alert>
          {words(keyFor('problem', read.problem.code))}
          {read.problem.seen?.partnerId ? ` ${words('found_others', read.problem.seen.partnerId)}` : ''}
        </Notice>
      )}
      {read?.ok && <LinkRead key={text} link={read.value} settings={mine} />}
    </section>
  );
}

function LinkRead({
  link,
  settings: account,
}: {
  link: ReadLink;
  settings: Parameters<typeof rebuildLink>[1] | undefined;
}) {
  const words = useWords();
  const [landingPage, setLandingPage] = useState(link.landingPage ?? '');
  const [subIds, setSubIds] = useState<SubIds>(link.owner === 'mine' ? link.subIds : {});
  const [isCopied, setCopied] = useState<boolean>();
  const page = link.detection;
  // Without an account it is only known which partner is paid.
  const whose = account !== undefined || link.partnerId === undefined;
  const facts: [string, string | false | undefined][] = [
    [words('readOwner'), whose && words(keyFor('owner', link.owner), link.partnerId ?? '')],
    [words('partnerId'), link.partnerId],
    [words('adId'), link.adId],
    [words('programId'), link.programId],
    [words('readHost'), link.host],
    [words('readLeads'), link.landingPage],
    [words('detailPage'), page && words(keyFor('kind', page.kind))],
    ...subIdNames.map((name): [string, string | undefined] => [words(name), link.subIds[name]]),
    [words('readParams'), link.brandParams.join('  ')],
  ];
  const typed = landingPage.trim();
  // Where a link leads that does not say so, only its reader can say.
  const leads = typed === (link.landingPage ?? '') ? {} : { landingPage: typed || null };
  const made = account && rebuildLink(link, account, { ...leads, subIds });
  const change = <T,>(set: (value: T) => void, value: T) => {
    set(value);
    setCopied(undefined);
  };
  return (
    <div class="stack">
      <dl class="ids">
        {facts
          .filter(([, value]) => value)
          .flatMap(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}
      </dl>
      {link.warnings.map((warning) => (
        <Notice key={warning}>{words(keyFor('warning', warning))}</Notice>
      ))}
      {made && (
        <div class="stack card">
          <p class="soft">{words('readChange')}</p>
          <label class="field">
            {words('readLeads')}
            <input
              type="text"
              value={landingPage}
              spellcheck={false}
              onInput={(event) => change(setLandingPage, event.currentTarget.value)}
            />
          </label>
          <div class="pairs">
            {subIdNames.map((name) => (
              <label class="field" key={name}>
                {words(name)}
                <input
                  type="text"
                  value={subIds[name] ?? ''}
                  spellcheck={false}
                  onInput={(event) => change(setSubIds, { ...subIds, [name]: cleanSubId(event.currentTarget.value) })}
                />
              </label>
            ))}
          </div>
          {made.ok ? (
            <>
              <p class="address" dir="ltr">
                {made.value}
              </p>
              <button class="button" type="button" onClick={() => void copyText(made.value).then(setCopied)}>
                {words('copy')}
              </button>
            </>
          ) : (
            <Notice alert>{words(keyFor('problem', made.problem.code))}</Notice>
          )}
          {isCopied !== undefined && (
            <Notice alert={!isCopied}>{words(isCopied ? 'readCopied' : 'problem_clipboard_refused')}</Notice>
          )}
        </div>
      )}
    </div>
  );
}
