// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { good, type RefusalCode, type Result, refused } from '../../contract/result.ts';
import { type Deletion, deleteRecords, finishUndoing, undoDeletion } from '../../history/delete-records.ts';
import { readLastDeletion } from '../../history/empty-deleted.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { DeletedBar } from './deleted-bar.tsx';
import { useDeletion } from './use-deletion.ts';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
vi.mock('../../messages/send-message.ts', () => ({ sendToWorker: vi.fn(async () => {}) }));
vi.mock('../../outbox/outbox-jobs.ts', () => ({ showNews: async () => {} }));
vi.mock('../../history/delete-records.ts', () => ({
  deleteRecords: vi.fn(),
  undoDeletion: vi.fn(),
  finishUndoing: vi.fn(async () => false),
}));
vi.mock('../../history/empty-deleted.ts', () => ({
  planEmptyDeleted: async () => {},
  readLastDeletion: vi.fn(async () => null as { at: number; count: number; kind: 'report' } | null),
}));
afterEach(() => {
  render(null, document.body);
  vi.mocked(readLastDeletion).mockReset().mockResolvedValue(null);
  vi.mocked(deleteRecords).mockReset();
});

const deleted = (unwithdrawn: number) => good({ at: 1, canBeUndone: true, unwithdrawn });

/** A page that deletes rows, which takes until `end` is called. */
async function deleting(count = 1, outcome: Result<Deletion> = deleted(0)) {
  let end = () => {};
  vi.mocked(deleteRecords).mockReturnValueOnce(
    new Promise((done) => {
      end = () => done(outcome);
    }),
  );
  const seen: { deletion?: ReturnType<typeof useDeletion> } = {};
  const Page = () => {
    const deletion = useDeletion({ hide: async () => {} });
    seen.deletion = deletion;
    const { deleted, canUndo, limitsBack, underWay, undo } = deletion;
    return (
      <>
        <input />
        <DeletedBar {...{ deleted, canUndo, limitsBack, underWay }} isChosen={false} onUndo={undo} />
      </>
    );
  };
  render(<Page />, document.body);
  await vi.waitFor(() => expect(readLastDeletion).toHaveBeenCalled());
  const ids = Array.from({ length: count }, (_, at) => `report-${at}`);
  void seen.deletion?.remove('report', ids);
  await vi.waitFor(() => expect(deleteRecords).toHaveBeenCalled());
  return async () => {
    end();
    await vi.waitFor(() => expect(document.querySelector('button')).not.toBeNull());
  };
}

it('what an earlier page was putting back is sent once this page has put it back', async () => {
  const sends = () => vi.mocked(sendToWorker).mock.calls;
  await (await deleting())();
  expect(sends()).toEqual([]);
  render(null, document.body);
  vi.mocked(finishUndoing).mockResolvedValueOnce(true);
  await (await deleting())();
  await vi.waitFor(() => expect(sends()).toEqual([['send-due-reports', null]]));
});

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

it.each<[string, RefusalCode, boolean]>([
  ['failed can be tried again', 'storage_full', true],
  ['finds nothing left cannot', 'nothing_put_back', false],
])('an undo that %s', async (_, code, canBeTried) => {
  await (await deleting())();
  vi.mocked(undoDeletion).mockResolvedValueOnce(refused(code));
  vi.mocked(readLastDeletion).mockResolvedValueOnce({ at: 1, count: 1, kind: 'report' });
  const sent = vi.mocked(sendToWorker).mock.calls.length;
  document.querySelector('button')?.click();
  await vi.waitFor(() => expect(vi.mocked(sendToWorker).mock.calls).toHaveLength(sent + 1));
  await vi.waitFor(() => expect(document.querySelector('button') !== null).toBe(canBeTried));
});

it('what was deleted before it failed can be put back', async () => {
  const now = vi.spyOn(Date, 'now').mockReturnValue(7);
  const end = await deleting(200, refused('storage_failed'));
  vi.mocked(readLastDeletion).mockResolvedValueOnce({ at: 7, count: 100, kind: 'report' });
  await end();
  now.mockRestore();
});

it('a desk that does not hear of a withdrawal any more is spoken of, and no other', async () => {
  await (await deleting())();
  expect(document.body.textContent).not.toContain('history_deleted_unwithdrawn');
  render(null, document.body);
  await (await deleting(2, deleted(1)))();
  expect(document.body.textContent).toContain('history_deleted_unwithdrawn');
});

it('what takes longer to delete is said, with how much is done, and taken away once it is over', async () => {
  const now = vi.spyOn(Date, 'now').mockReturnValue(0);
  const end = await deleting(100);
  const tell = vi.mocked(deleteRecords).mock.lastCall?.[4];
  const shown = () => document.querySelector('[role=status] progress');
  tell?.(10);
  await new Promise((resolve) => setTimeout(resolve));
  expect(shown()).toBeNull();
  now.mockReturnValue(2000);
  tell?.(20);
  await vi.waitFor(() => expect(shown()).toMatchObject({ value: 20, max: 100 }));
  expect(document.body.textContent).toContain('history_deleting');
  await end();
  expect(shown()).toBeNull();
  now.mockRestore();
});
