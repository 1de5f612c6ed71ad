import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keyFor } from '../core/sentences.ts';
import type { DashboardData } from '../flow/settings/open-dashboard.ts';
import { useWords } from '../ui/hooks/words-context.ts';
import { Mark } from '../ui/icons.tsx';
import { later } from '../ui/later.tsx';

type Shown = { data: DashboardData; onChanged: () => Promise<void> };
type Section = ComponentType<Shown>;

/** One address each. The settings are shown where the address names none. */
const parts = {
  links: () => import('./links/links-section.tsx').then((part) => part.LinksSection),
  settings: () => import('./settings/settings-section.tsx').then((part) => part.SettingsSection),
  earnings: () => import('./earnings/earnings-section.tsx').then((part) => part.EarningsSection),
  convert: () => import('./convert/convert-section.tsx').then((part) => part.ConvertSection),
  sharing: () => import('./sharing/sharing-section.tsx').then((part) => part.SharingSection),
} as const satisfies Record<string, () => Promise<Section>>;
type SectionName = keyof typeof parts;
const names = Object.keys(parts) as SectionName[];
const sections = Object.fromEntries(names.map((name) => [name, later<Shown>(parts[name])])) as Record<
  SectionName,
  Section
>;

const shown = (): SectionName => names.find((name) => location.hash === `#${name}`) ?? 'settings';

/** Begins to load what the address names, beside what the page opens on. */
export const beginShown = (): void => void parts[shown()]();

type Props = { opening: DashboardData; reload: () => Promise<DashboardData> };

/** The full page. What it shows is read anew after each change that others may have made as well. */
export function Dashboard({ opening, reload }: Props) {
  const words = useWords();
  const [data, setData] = useState(opening);
  const [name, setName] = useState(shown());
  // What is the same stays the same object: whoever only looked elsewhere loses nothing of what is going on here.
  const refresh = async () => {
    const next = await reload();
    setData((known) => (JSON.stringify(next) === JSON.stringify(known) ? known : next));
  };
  useEffect(() => {
    const onShow = () => void (document.visibilityState === 'visible' && refresh());
    const onHash = () => setName(shown());
    document.addEventListener('visibilitychange', onShow);
    addEventListener('hashchange', onHash);
    return () => {
      document.removeEventListener('visibilitychange', onShow);
      removeEventListener('hashchange', onHash);
    };
  }, []);
  const Part = sections[name];

  return (
    <>
      <header>
        <Mark />
        <h1>{words('appName')}</h1>
        <nav aria-label={words('appName')}>
          {names.map((one) => (
            <a key={one} href={`#${one}`} aria-current={one === name ? 'page' : undefined}>
              {words(keyFor('section', one))}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <Part data={data} onChanged={refresh} />
      </main>
      <footer class="soft">{words('notAffiliated')}</footer>
    </>
  );
}
