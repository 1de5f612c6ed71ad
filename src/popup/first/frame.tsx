import type { ComponentChildren } from 'preact';
import { keyFor } from '../../core/sentences.ts';
import { useWords } from '../../ui/hooks/speech-context.ts';
import { Icon, Mark } from '../../ui/icons/icon.tsx';
import { IconButton } from '../../ui/parts/icon-button.tsx';
import { Tabs } from '../../ui/parts/tabs.tsx';
import './frame.css';

/** The views behind the tabs. */
const views = ['page', 'links', 'calculator'] as const;
export type View = (typeof views)[number];

/** The parts of a view; `isActing` if the foot contains its main action. */
export type FrameParts = { head: ComponentChildren; foot?: ComponentChildren; isActing?: boolean };
type Props = FrameParts & { children: ComponentChildren };

/** The frame of every popup view: a head, one part that scrolls, and a foot. */
export function Frame({ head, foot, isActing = false, children }: Props) {
  return (
    <>
      <Head>{head}</Head>
      <main>{children}</main>
      {foot && <footer class={isActing ? 'acting' : ''}>{foot}</footer>}
    </>
  );
}

/** The head of every view. The page contains it from the beginning, with the logo in it. */
export const Head = ({ children }: { children: ComponentChildren }) => <header class="top">{children}</header>;

type MainProps = { view: View; onView: (view: View) => void; onSettings: () => void };

/** The head of the main views: the logo, the tabs, and the button to the settings. */
export function MainHead({ view, onView, onSettings }: MainProps) {
  const words = useWords();
  return (
    <>
      <Mark />
      <Tabs
        label={words('tabs')}
        tabs={views.map((one) => [one, words(keyFor('tab', one))] as const)}
        chosen={view}
        onChoose={onView}
      />
      <IconButton label={words('settings')} onClick={onSettings}>
        <Icon name="gear" />
      </IconButton>
    </>
  );
}
