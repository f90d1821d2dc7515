// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { DeletedBar } from './history/deleted-bar.tsx';
import { ShownDialog } from './review/shown-dialog.tsx';
import { useFocusHere } from './use-focus-here.ts';
import { useKeys } from './use-keys.ts';
import { useStored } from './use-stored.ts';

vi.mock('../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
afterEach(() => render(null, document.body));

it('a key that is pressed as soon as the page is drawn counts', () => {
  const run = vi.fn(() => true);
  function Page() {
    useKeys(({ key }) => key, run);
    return null;
  }
  render(<Page />, document.body);
  dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
  expect(run).toHaveBeenCalledWith('n');
});

it('a heading has the focus as soon as it is drawn, and takes it from nothing later', () => {
  function Page() {
    return (
      <h1 ref={useFocusHere()} tabIndex={-1}>
        Report
      </h1>
    );
  }
  render(<Page />, document.body);
  expect(document.activeElement?.localName).toBe('h1');
});

it('a dialog is open as soon as it is there, so that the next key is its own', () => {
  render(
    <ShownDialog label="Keys" onClose={vi.fn()}>
      <p>n</p>
    </ShownDialog>,
    document.body,
  );
  expect(document.querySelector('dialog')?.open).toBe(true);
});

it('the way back has the focus as soon as a row is deleted, and takes it from no other row later', () => {
  const bar = { canUndo: true, limitsBack: null, underWay: null, isChosen: false, onUndo: vi.fn() };
  render(<DeletedBar {...bar} deleted={null} />, document.body);
  const deleted = {
    kind: 'report',
    count: 1,
    at: 1,
    canBeUndone: true,
    unwithdrawn: 0,
    takesFocus: true,
    ids: ['1'],
  } as const;
  render(<DeletedBar {...bar} deleted={{ ...deleted, ids: [...deleted.ids] }} />, document.body);
  expect(document.activeElement?.closest('.undo-bar')).not.toBeNull();
});

it('what a page shows of the database is read while its first frame is drawn', () => {
  const read = vi.fn(async () => 'settings');
  function Page() {
    useStored(read);
    return null;
  }
  render(<Page />, document.body);
  expect(read).toHaveBeenCalledOnce();
});
