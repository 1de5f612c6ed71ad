import { useEffect, useState } from 'preact/hooks';
import type { DashboardData } from '../flow/open-dashboard.ts';
import { Mark } from '../ui/icons.tsx';
import { useWords } from '../ui/words-context.ts';
import { SettingsSection } from './settings-section.tsx';

type Props = { opening: DashboardData; reload: () => Promise<DashboardData> };

/** The full page. What it shows is read anew after each change that others may have made as well. */
export function Dashboard({ opening, reload }: Props) {
  const words = useWords();
  const [data, setData] = useState(opening);
  const refresh = async () => setData(await reload());
  useEffect(() => {
    const onShow = () => void (document.visibilityState === 'visible' && refresh());
    document.addEventListener('visibilitychange', onShow);
    return () => document.removeEventListener('visibilitychange', onShow);
  }, []);

  return (
    <>
      <header>
        <Mark />
        <h1>{words('appName')}</h1>
      </header>
      <main>
        <SettingsSection data={data} onChanged={refresh} />
      </main>
      <footer class="soft">{words('notAffiliated')}</footer>
    </>
  );
}
