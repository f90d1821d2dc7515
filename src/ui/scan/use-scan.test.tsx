// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { good, type Result, refused } from '../../contract/result.ts';
import { readScannedLists, type ScannedLists } from './read-scanned-lists.ts';
import { type Scan, type ScanActions, useScan } from './use-scan.ts';

vi.mock('./read-scanned-lists.ts', () => ({ readScannedLists: vi.fn() }));
vi.mock('../../platform/translate.ts', () => ({ translate: (key: string) => key }));
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

it('a scan that was given up for another file says nothing any more', async () => {
  vi.stubGlobal(
    'Worker',
    class {
      postMessage() {}
      terminate() {}
    },
  );
  let answerFirst: (lists: Result<ScannedLists>) => void = () => {};
  const own = { title: '', entries: [] } as unknown as ScannedLists['own'];
  const lists = { own, exceptions: [], lists: [] } as unknown as ScannedLists;
  vi.mocked(readScannedLists)
    .mockReturnValueOnce(
      new Promise((done) => {
        answerFirst = done;
      }),
    )
    .mockResolvedValue(good(lists));
  const seen: { scan?: Scan; actions?: ScanActions } = {};
  const Page = () => {
    const [scan, actions] = useScan();
    Object.assign(seen, { scan, actions });
    return null;
  };
  render(<Page />, document.body);
  const choices = { encoding: null, format: null, columns: null };
  for (const name of ['first.csv', 'second.csv']) seen.actions?.start(new File(['a'], name), choices);
  await vi.waitFor(() => expect(seen.scan?.file?.name).toBe('second.csv'));
  answerFirst(refused('list_no_entries'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen.scan).toMatchObject({ state: 'running', refusal: null });
  expect(seen.scan?.file?.name).toBe('second.csv');
});
