import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keyFor } from '../core/words.ts';
import type { DashboardData } from '../flow/open-dashboard.ts';
import { Mark } from '../ui/icons.tsx';
import { later } from '../ui/later.tsx';
import { useWords } from '../ui/words-context.ts';

type Section = ComponentType<{ data: DashboardData; onChanged: () => Promise<void> }>;

/** One address each. The settings are shown where the address names none. */
const sections = {
  links: later(() => import('./links-section.tsx').then((part) => part.LinksSection)),
  settings: later(() => import('./settings-section.tsx').then((part) => part.SettingsSection)),
  earnings: later(() => import('./earnings-section.tsx').then((part) => part.EarningsSection)),
  convert: later(() => import('./convert-section.tsx').then((part) => part.ConvertSection)),
  sharing: later(() => import('./sharing-section.tsx').then((part) => part.SharingSection)),
} as const satisfies Record<string, Section>;
type SectionName = keyof typeof sections;
const names = Object.keys(sections) as SectionName[];

const shown = (): SectionName => names.find((name) => location.hash === `#${name}`) ?? 'settings';

type Props = { opening: DashboardData; reload: () => Promise<DashboardData> };

/** The full page. What it shows is read anew after each change that others may have made as well. */
export function Dashboard({ opening, reload }: Props) {
  const words = useWords();
  const [data, setData] = useState(opening);
  const [name, setName] = useState(shown());
  const refresh = async () => setData(await reload());
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
  const Shown: Section = sections[name];

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
        <Shown data={data} onChanged={refresh} />
      </main>
      <footer class="soft">{words('notAffiliated')}</footer>
    </>
  );
}
