import { keyFor } from '../../core/sentences.ts';
import type { DashboardData } from '../../flow/settings/open-dashboard.ts';
import { DeepLinkSwitch } from '../../ui/account/deep-link-switch.tsx';
import { useSettings } from '../../ui/hooks/settings-context.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Step } from './step.tsx';
import { useFirstCopy } from './use-first-copy.ts';
import { WelcomeAccount } from './welcome-account.tsx';
import './welcome.css';

const sample = 'https://www.upwork.com/nx/search/talent/?q=logo%20design';
const others = ['sharing', 'earnings', 'convert'] as const;

/** The welcome: an account, whether links may lead to single pages, and the first copied link. */
export function WelcomeSection({ data: { browser, shortcut } }: { data: DashboardData }) {
  const words = useWords();
  const { settings, change } = useSettings();
  const done = [settings.account.state === 'ready', settings.preferences.deepLinksChecked, useFirstCopy()] as const;
  const next = done.indexOf(false);
  return (
    <section class="welcome">
      <header>
        <p class="lead">{words('welcomeLead')}</p>
        <p>{words('welcomeTime')}</p>
      </header>
      <ol class="tasks">
        <Step at={1} title={words('welcomePaste')} isDone={done[0]} isNext={next === 0}>
          <WelcomeAccount />
        </Step>
        <Step at={2} title={words('welcomeDeep')} isDone={done[1]} isNext={next === 1}>
          <DeepLinkSwitch />
          <p class="soft">{words('welcomeDeepWhy')}</p>
          {!done[1] && (
            <button class="button" type="button" onClick={() => void change('deepLinksChecked', true)}>
              {words(keyFor('preference', 'deepLinksChecked'))}
            </button>
          )}
        </Step>
        <Step at={3} title={words('welcomeTry')} isDone={done[2]} isNext={next === 2}>
          <p>{words(keyFor('welcomePin', browser))}</p>
          <p>{shortcut ? words('welcomePress', shortcut) : words('welcomePressNone')}</p>
          <a class="button" href={sample} target="_blank" rel="noreferrer">
            {words('welcomeSample')}
          </a>
        </Step>
      </ol>
      <div class="stack">
        <h2>{words('welcomeThen')}</h2>
        <ul class="card others-too">
          {others.map((one) => (
            <li key={one}>
              <a href={`#${one}`}>{words(keyFor('section', one))}</a>
              <p class="soft">{words(keyFor('welcomeThen', one))}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
