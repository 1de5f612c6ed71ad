import { h, render } from 'preact';
import { expect, it, onTestFinished, vi } from 'vitest';
import { TextField } from '../../src/ui/fields/text-field.tsx';

it('what is typed while the last saved value arrives stays in the field', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => {
    render(null, place);
    place.remove();
  });
  const draw = (value: string) => render(h(TextField, { label: 'Name', value, onDone: () => undefined }), place);
  draw('first');
  const field = place.querySelector('input') as HTMLInputElement;
  const type = (text: string, event: string) => {
    field.value = text;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  };
  type('second', 'input');
  type('second', 'change');
  await vi.waitFor(() => expect(field.value).toBe('second'));
  draw('second');
  type('third', 'input');
  // Whatever was put off when the value arrived has run by then.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  expect(field.value).toBe('third');
});
