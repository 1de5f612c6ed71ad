import { h, render } from 'preact';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { SavedField } from '../../src/ui/fields/saved-field.tsx';
import { TextArea } from '../../src/ui/fields/text-area.tsx';

it('what is typed while the last saved value arrives stays in the field', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => {
    render(null, place);
    place.remove();
  });
  const draw = (value: string) => render(h(SavedField, { label: 'Name', value, onDone: () => undefined }), place);
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

describe('what is typed into a field that was not left', () => {
  const shown = () => {
    const place = document.body.appendChild(document.createElement('div'));
    const saved: string[] = [];
    onTestFinished(() => {
      vi.useRealTimers();
      vi.restoreAllMocks();
      render(null, place);
      place.remove();
    });
    const draw = (value: string) =>
      render(h(TextArea, { label: 'Note', value, onDone: (text) => saved.push(text) }), place);
    draw('');
    const field = place.querySelector('textarea') as HTMLTextAreaElement;
    const type = (text: string, event = 'input') => {
      field.value = text;
      field.dispatchEvent(new Event(event, { bubbles: true }));
    };
    return { place, saved, draw, field, type };
  };

  it('is saved after a pause', () => {
    vi.useFakeTimers();
    const { saved, type } = shown();
    type('For');
    vi.advanceTimersByTime(300);
    type('For March');
    vi.advanceTimersByTime(300);
    expect(saved).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(saved).toEqual(['For March']);
  });

  it('is saved once when the page is hidden or closed', () => {
    const { saved, type } = shown();
    type('For March');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(saved).toEqual(['For March']);
  });

  it('is saved when the field goes', () => {
    const { place, saved, type } = shown();
    type('For March');
    render(null, place);
    expect(saved).toEqual(['For March']);
  });

  it('stays as it was typed until the field is left, even if it is stored otherwise', async () => {
    const { saved, draw, field, type } = shown();
    type('March ');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    draw('March');
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    expect(field.value).toBe('March ');
    type('March ', 'change');
    await vi.waitFor(() => expect(field.value).toBe('March'));
    expect(saved).toEqual(['March ', 'March ']);
  });
});
