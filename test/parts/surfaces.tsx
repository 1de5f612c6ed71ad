import { useState } from 'preact/hooks';
import { Boundary } from '../../src/ui/boundary.tsx';
import { Chip, PressChip } from '../../src/ui/display/chip.tsx';
import { EmptyState } from '../../src/ui/display/empty-state.tsx';
import { FigureCard, Figures } from '../../src/ui/display/figure-card.tsx';
import { SignedNotice } from '../../src/ui/display/signed-notice.tsx';
import { Toaster } from '../../src/ui/display/toast.tsx';
import { FactList } from '../../src/ui/fact-list.tsx';
import { Said } from '../../src/ui/fields/said.tsx';
import { type Toast, useToast } from '../../src/ui/hooks/toast-context.ts';
import { Icon } from '../../src/ui/icons/icon.tsx';
import { MoreIcon } from '../../src/ui/icons/more-icon.tsx';
import { Notice } from '../../src/ui/notice.tsx';
import { Dialog } from '../../src/ui/parts/dialog.tsx';
import { IconButton } from '../../src/ui/parts/icon-button.tsx';
import { SidePanel } from '../../src/ui/parts/side-panel.tsx';
import { Tabs } from '../../src/ui/parts/tabs.tsx';
import { TaskProgress } from '../../src/ui/task-progress.tsx';
import { nothing } from './nothing.ts';

function Opening({ name, part: Part }: { name: string; part: typeof Dialog }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button class="button" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {`Open the ${name}`}
      </button>
      {isOpen && (
        <Part title={`A ${name}`} onClose={() => setOpen(false)}>
          <p>It closes by its button and by Escape.</p>
        </Part>
      )}
    </>
  );
}

function Broken(): never {
  throw new Error('This part always fails.');
}

const shores = ['north', 'east', 'south'] as const;

function Shores({ look }: { look?: 'lines' | 'list' }) {
  const [shore, setShore] = useState<(typeof shores)[number]>('north');
  const [order, setOrder] = useState([...shores]);
  const name = look ?? 'soft';
  const move = (by: number) => {
    const others = order.filter((one) => one !== shore);
    others.splice(Math.max(0, order.indexOf(shore) + by), 0, shore);
    setOrder(others);
  };
  return (
    <div class="stack">
      <Tabs
        {...(look ? { look } : {})}
        label={`Shores, ${name}`}
        tabs={order.map((one) => [`${name}-${one}`, one] as const)}
        chosen={`${name}-${shore}`}
        onChoose={(id) => setShore(id.slice(name.length + 1) as typeof shore)}
        panelOf={() => `shore-${name}`}
        {...(look === 'list' ? { onMove: move } : {})}
      />
      <p id={`shore-${name}`} role="tabpanel" aria-labelledby={`tab-${name}-${shore}`}>
        {`The ${shore} shore`}
      </p>
    </div>
  );
}

function Toasting({ name, toast }: { name: string; toast: Toast }) {
  const show = useToast();
  return (
    <button class="button" type="button" onClick={() => show(toast)}>
      {name}
    </button>
  );
}

/** What shows and says something. */
export const surfaces = {
  Tabs: () => (
    <>
      <Shores />
      <Shores look="lines" />
      <Shores look="list" />
    </>
  ),
  Chip: () => (
    <>
      <Chip>spring-blog</Chip>
      <Chip isSet removeLabel="Remove spring-blog" onRemove={nothing}>
        spring-blog
      </Chip>
      <PressChip isPressed={false} onPress={nothing}>
        3 yours
      </PressChip>
      <PressChip isPressed onPress={nothing}>
        2 broken
      </PressChip>
    </>
  ),
  'Figure card': () => (
    <Figures>
      <FigureCard name="Pending" value="$1,284.50" note="12 commissions" isMoney />
      <FigureCard name="Reversed" value="0" />
    </Figures>
  ),
  'Empty state': () => (
    <EmptyState
      icon={<MoreIcon name="page" />}
      action={
        <button class="button" type="button">
          Import links
        </button>
      }
    >
      Links you copy or share show up here.
    </EmptyState>
  ),
  Toast: () => (
    <Toaster>
      <Toasting name="Say that it is saved" toast={{ text: 'Saved' }} />
      <Toasting name="Say what can be undone" toast={{ text: 'Deleted 3 links', onUndo: nothing }} />
      <Toasting name="Say what failed" toast={{ text: 'Couldn’t save that.', alert: true }} />
    </Toaster>
  ),
  Tooltip: () => (
    <IconButton label="QR code" onClick={nothing}>
      <Icon name="qr" />
    </IconButton>
  ),
  Tag: () => <span class="tag">In use</span>,
  'Row card': () => (
    <div class="card rows">
      <div class="row">
        <span class="grow">A row of a card</span>
        <MoreIcon name="next" />
      </div>
      <div class="row">
        <span class="grow">Another row</span>
        <b class="money">$150</b>
      </div>
    </div>
  ),
  'List of facts': () => (
    <FactList
      isFirstStrong
      facts={[
        ['Estimate', '$70–$150'],
        ['Price then', 'from $100'],
      ]}
    />
  ),
  Table: () => (
    <table>
      <thead>
        <tr>
          <th scope="col">Contract</th>
          <th scope="col">Estimate</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>$100</td>
          <td class="money">$70</td>
        </tr>
      </tbody>
    </table>
  ),
  Notice: () => (
    <>
      <Notice>Something that matters.</Notice>
      <Notice alert>Something that is wrong.</Notice>
    </>
  ),
  'Notice with a sign': () => (
    <>
      <SignedNotice>Something to know among other text.</SignedNotice>
      <SignedNotice alert>Something wrong among other text.</SignedNotice>
    </>
  ),
  'What became of an action': () => (
    <Said said={{ text: 'Removed partner 1234567' }}>
      <button class="button small" type="button">
        Undo
      </button>
    </Said>
  ),
  Progress: () => (
    <>
      <TaskProgress text="Half done" done={0.5} onCancel={nothing} />
      <TaskProgress text="Without a known end" onCancel={nothing} />
    </>
  ),
  Dialog: () => <Opening name="dialog" part={Dialog} />,
  'Side panel': () => <Opening name="side panel" part={SidePanel} />,
  'Failed part': () => (
    <Boundary>
      <Broken />
    </Boundary>
  ),
};
