import { Check, Switch } from '../../src/ui/fields/check.tsx';
import { SelectField } from '../../src/ui/fields/select-field.tsx';
import { TextArea } from '../../src/ui/fields/text-area.tsx';
import { TextField } from '../../src/ui/fields/text-field.tsx';
import { nothing } from './nothing.ts';

const formats = [
  ['url', 'Link only'],
  ['markdown', 'Markdown'],
] as const;

/** What is typed into or chosen from. */
export const fields = {
  'Text field': () => (
    <>
      <TextField label="Empty" value="" placeholder="e.g. spring-blog" />
      <TextField label="With a hint" value="spring-blog" hint="Example: spring-blog" />
      <TextField label="Wrong" value="{labl}" error="{labl} isn’t a placeholder." />
      <TextField label="Read only" value="organization" readOnly />
    </>
  ),
  'Text area': () => <TextArea label="Template" value="{disclosure} {title} {link}" />,
  Select: () => <SelectField label="Format" value="markdown" options={formats} onChoose={nothing} />,
  'Check box': () => (
    <>
      <Check checked={false} onCheck={nothing}>
        Off
      </Check>
      <Check checked onCheck={nothing}>
        On
      </Check>
      <Check checked={false} isMixed onCheck={nothing}>
        Mixed
      </Check>
      <Check checked isFixed onCheck={nothing}>
        Fixed
      </Check>
    </>
  ),
  Switch: () => (
    <div class="card rows">
      <Switch label="On" hint="Takes effect at once." checked onCheck={nothing} />
      <Switch label="Off" checked={false} onCheck={nothing} />
      <Switch label="On and fixed" checked isFixed onCheck={nothing} />
    </div>
  ),
};
