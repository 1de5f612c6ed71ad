import { FileButton } from '../../src/ui/fields/file/file-button.tsx';
import { Segmented } from '../../src/ui/fields/segmented.tsx';
import { SelectField } from '../../src/ui/fields/select-field.tsx';
import { Icon } from '../../src/ui/icons/icon.tsx';
import { MoreIcon } from '../../src/ui/icons/more-icon.tsx';
import { ChoiceChip } from '../../src/ui/menu/choice-chip.tsx';
import { Menu } from '../../src/ui/menu/menu.tsx';
import { WayMenu } from '../../src/ui/menu/way-menu.tsx';
import { SplitButton } from '../../src/ui/parts/split-button.tsx';
import { nothing } from './nothing.ts';

const looks = [
  ['Main action', 'button primary tall'],
  ['Primary', 'button primary'],
  ['Normal', 'button'],
  ['Small', 'button small'],
  ['Danger', 'button danger'],
  ['Certain danger', 'button danger primary'],
  ['Looks like a link', 'plain'],
] as const;

const labels = [
  ['blog', 'blog'],
  ['newsletter', 'newsletter'],
  ['notes', 'notes'],
  ['tools', 'tools'],
] as const;

/** What is pressed. */
export const buttons = {
  Button: () => (
    <>
      {looks.map(([name, look]) => (
        <button key={name} class={look} type="button">
          {name}
        </button>
      ))}
      <button class="button" type="button" disabled>
        Disabled
      </button>
    </>
  ),
  'Split button': () => (
    <>
      {[false, true].map((isDone) => (
        <SplitButton
          key={String(isDone)}
          isDone={isDone}
          way={
            <SelectField
              label={isDone ? 'Format of the last copy' : 'Format'}
              isLabelHidden
              value="url"
              options={[
                ['url', 'Link only'],
                ['markdown', 'Markdown'],
              ]}
              onChoose={nothing}
            />
          }
        >
          <button class="button primary tall" type="button">
            <Icon name={isDone ? 'done' : 'copy'} />
            {isDone ? 'Copied' : 'Copy link'}
          </button>
        </SplitButton>
      ))}
      <SplitButton isDone={false} way={<WayMenu label="Copy as" value="notes" options={labels} onChoose={nothing} />}>
        <button class="button primary" type="button">
          <Icon name="copy" />
          Copy
        </button>
      </SplitButton>
    </>
  ),
  'Icon button': () => (
    <>
      <button class="icon-button" type="button" aria-label="Settings" title="Settings">
        <Icon name="gear" />
      </button>
      <button class="icon-button" type="button" aria-label="Close" title="Close">
        <MoreIcon name="cross" />
      </button>
    </>
  ),
  Menu: () => (
    <>
      <Menu
        label="Export"
        items={[
          { text: 'As CSV', onChoose: nothing },
          { text: 'Delete', onChoose: nothing, isDanger: true },
        ]}
      />
      <Menu class="icon-button" label="More" items={[{ text: 'Replace', onChoose: nothing }]}>
        <MoreIcon name="more" />
      </Menu>
    </>
  ),
  'Choice chip': () => (
    <>
      <ChoiceChip name="Label" value="" options={labels} onChoose={nothing} onRemove={nothing} />
      <ChoiceChip name="Chosen label" value="blog" options={labels} onChoose={nothing} onRemove={nothing} />
    </>
  ),
  'File button': () => <FileButton label="Choose a file" accept=".csv" onFile={nothing} />,
  'Segmented choice': () => (
    <Segmented
      label="Marketplace"
      value="talent"
      options={[
        ['talent', 'Talent'],
        ['catalog', 'Catalog'],
      ]}
      onChoose={nothing}
    />
  ),
};
