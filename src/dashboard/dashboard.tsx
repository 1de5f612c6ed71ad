import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keyFor } from '../core/sentences.ts';
import type { DashboardData } from '../flow/settings/open-dashboard.ts';
import { sawNews } from '../flow/updates.ts';
import { Toaster } from '../ui/display/toast.tsx';
import { useFocusNet } from '../ui/hooks/focus/use-focus-net.ts';
import { useSettings } from '../ui/hooks/settings-context.ts';
import { useWords } from '../ui/hooks/speech-context.ts';
import { later } from '../ui/later.tsx';
import { SettingsSection } from './settings/settings-section.tsx';
import { Side } from './side/side.tsx';
import { UpdateLine } from './whats-new/update-line.tsx';
import './shell.css';

type Section = ComponentType<{ data: DashboardData }>;

/** One section for each address. What is new is reached from Help, and after an update from a line above each section. */
const parts = {
  links: () => import('./links/links-section.tsx').then((part) => part.LinksSection),
  earnings: () => import('./earnings/earnings-section.tsx').then((part) => part.EarningsSection),
  convert: () => import('./convert/convert-section.tsx').then((part) => part.ConvertSection),
  sharing: () => import('./sharing/sharing-section.tsx').then((part) => part.SharingSection),
  welcome: () => import('./welcome/welcome-section.tsx').then((part) => part.WelcomeSection),
  settings: async () => SettingsSection,
  help: () => import('./help/help-section.tsx').then((part) => part.HelpSection),
  'whats-new': () => import('./whats-new/whats-new-section.tsx').then((part) => part.WhatsNewSection),
} as const satisfies Record<string, () => Promise<Section>>;
type SectionName = keyof typeof parts;
const names = Object.keys(parts) as SectionName[];
const sections = Object.fromEntries(names.map((name) => [name, later<{ data: DashboardData }>(parts[name])])) as Record<
  SectionName,
  Section
>;

/**
 * The section of the address, which may go on with a part of it: `#settings/terms`. An address without one shows `first`,
 * an unknown one the settings.
 */
function shown(first: SectionName): SectionName {
  const [wanted] = location.hash.slice(1).split('/');
  return wanted === '' ? first : (names.find((name) => name === wanted) ?? 'settings');
}

/** Starts to load the section of the address while the page's data is still loading. */
export const beginShown = (): void => void parts[shown('settings')]();

/** The dashboard: its sections, of which it shows the one in the address. */
export function Dashboard({ data }: { data: DashboardData }) {
  const words = useWords();
  const { account } = useSettings().settings;
  // Decided once: the page stays where it is when the account is set up.
  const [opensOn] = useState<SectionName>(account.state === 'none' ? 'welcome' : 'settings');
  const [name, setName] = useState(shown(opensOn));
  useFocusNet();
  useEffect(() => {
    const onHash = () => setName(shown(opensOn));
    addEventListener('hashchange', onHash);
    onHash(); // The address may have changed before this listener was there.
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const Part = sections[name];
  const [isNew, setNew] = useState(data.hasNews === true && account.state !== 'none');
  const close = () => {
    setNew(false);
    void sawNews();
  };
  useEffect(() => {
    if (name === 'whats-new') close();
  }, [name]);

  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(name);
  useEffect(() => {
    document.title = `${words(keyFor('section', name))} – ${words('appName')}`;
    // Focusing the heading tells screen reader users where they are.
    if (name !== first.current) heading.current?.focus();
    first.current = name;
  }, [name, words]);

  return (
    <Toaster>
      <Side current={name} />
      <main class={name}>
        {isNew && (
          <UpdateLine
            onClose={() => {
              close();
              heading.current?.focus();
            }}
          />
        )}
        <h1 ref={heading} tabIndex={-1}>
          {words(keyFor('section', name))}
        </h1>
        <Part data={data} />
      </main>
      <footer class="soft">{words('notAffiliated')}</footer>
    </Toaster>
  );
}
