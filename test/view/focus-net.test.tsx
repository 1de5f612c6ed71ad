import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import { useFocusNet } from '../../src/ui/hooks/focus/use-focus-net.ts';

/** A page with a part whose button goes away when it is pressed, in one way or another. */
function Page({ way }: { way: 'removed' | 'taken' }) {
  useFocusNet();
  const [isDone, setDone] = useState(false);
  const other = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isDone && way === 'taken') other.current?.focus();
  }, [isDone]);
  return (
    <main>
      <h1>Links</h1>
      <section>
        <h2>Rows that can’t be shown</h2>
        <input ref={other} aria-label="Search" />
        {!isDone && (
          <button type="button" onClick={() => setDone(true)}>
            Delete
          </button>
        )}
      </section>
    </main>
  );
}

afterEach(cleanup);

const press = () => {
  const button = screen.getByRole('button', { name: 'Delete' });
  button.focus();
  fireEvent.click(button);
};

it('leads to the name of the part where the focused button has gone', async () => {
  render(<Page way="removed" />);
  press();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Rows that can’t be shown'));
});

it('lets the page choose a better place', async () => {
  render(<Page way="taken" />);
  press();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Search')));
  for (let frame = 0; frame < 8; frame += 1) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  expect(document.activeElement).toBe(screen.getByLabelText('Search'));
});

it('leaves the focus alone where the user has left it', async () => {
  render(<Page way="removed" />);
  screen.getByLabelText('Search').focus();
  screen.getByLabelText('Search').blur();
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  for (let frame = 0; frame < 8; frame += 1) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  expect(document.activeElement).toBe(document.body);
});
