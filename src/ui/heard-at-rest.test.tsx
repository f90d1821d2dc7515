// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { HeardAtRest, SaidAtRest } from './heard-at-rest.tsx';
import { UndoBar } from './undo-bar.tsx';

vi.mock('../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

it('a count that changes at each letter is seen at once, and said when it rests', async () => {
  vi.useFakeTimers();
  const said = () => document.querySelector('output')?.textContent;
  for (const words of ['300', '20', '3']) {
    render(<HeardAtRest words={words} />, document.body);
    await vi.advanceTimersByTimeAsync(200);
    expect([document.querySelector('span')?.textContent, said()]).toEqual([words, '']);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(said()).toBe('3');
});

it('the same words that go and soon come again are said again', async () => {
  vi.useFakeTimers();
  const seen: (string | null)[] = [];
  for (const words of ['3', '', '3']) {
    render(<SaidAtRest words={words} />, document.body);
    await vi.advanceTimersByTimeAsync(words === '' ? 100 : 1000);
    seen.push(document.querySelector('output')?.textContent ?? null);
  }
  expect(seen).toEqual(['3', '', '3']);
});

it('what was done is said where nothing stood before', () => {
  render(<UndoBar done={null} />, document.body);
  const place = document.querySelector('[role=status]');
  expect(place?.textContent).toBe('');
  render(<UndoBar done={{ at: 1, words: 'Deleted', onUndo: null }} />, document.body);
  expect(place?.textContent).toBe('Deleted');
  expect(place?.isConnected).toBe(true);
});
