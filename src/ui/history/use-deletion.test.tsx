// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { good } from '../../contract/result.ts';
import { deleteRecords } from '../../history/delete-records.ts';
import { DeletedBar } from './deleted-bar.tsx';
import { useDeletion } from './use-deletion.ts';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
vi.mock('../../messages/send-message.ts', () => ({ sendToWorker: vi.fn() }));
vi.mock('../../outbox/outbox-jobs.ts', () => ({ showNews: async () => {} }));
vi.mock('../../history/delete-records.ts', () => ({ deleteRecords: vi.fn(), undoDeletion: vi.fn() }));
vi.mock('../../history/empty-deleted.ts', () => ({
  planEmptyDeleted: async () => {},
  readLastDeletion: async () => null,
}));
afterEach(() => render(null, document.body));

/** A page that deletes a row, which takes until `end` is called. */
async function deleting() {
  let end = () => {};
  vi.mocked(deleteRecords).mockReturnValueOnce(
    new Promise((done) => {
      end = () => done(good({ at: 1, canBeUndone: true }));
    }),
  );
  const seen: { deletion?: ReturnType<typeof useDeletion> } = {};
  const Page = () => {
    const deletion = useDeletion({ hide: async () => {} });
    seen.deletion = deletion;
    const { deleted, canUndo, limitsBack, undo } = deletion;
    return (
      <>
        <input />
        <DeletedBar {...{ deleted, canUndo, limitsBack }} isChosen={false} onUndo={undo} />
      </>
    );
  };
  render(<Page />, document.body);
  void seen.deletion?.remove('report', ['report-1']);
  await vi.waitFor(() => expect(deleteRecords).toHaveBeenCalled());
  return async () => {
    end();
    await vi.waitFor(() => expect(document.querySelector('button')).not.toBeNull());
  };
}

it('what was deleted leaves the focus to the way back', async () => {
  const end = await deleting();
  await end();
  expect(document.activeElement?.localName).toBe('button');
});

it('who has gone on to search while rows are deleted goes on writing', async () => {
  const end = await deleting();
  const search = document.querySelector('input');
  search?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  search?.focus();
  await end();
  expect(document.activeElement).toBe(search);
});
