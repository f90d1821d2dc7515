// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { good, type Result } from '../../contract/result.ts';
import { dropStaged, stageFile } from '../../list/imports/staged-file.ts';
import { ImportFile } from './import-file.tsx';

const { chosen } = vi.hoisted(() => ({ chosen: { onFile: (_file: File) => {} } }));
vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
vi.mock('../../list/imports/staged-file.ts', () => ({ dropStaged: vi.fn(), stageFile: vi.fn() }));
vi.mock('../file-drop.tsx', () => ({
  FileDrop: ({ onFile }: { onFile: (file: File) => void }) => {
    chosen.onFile = onFile;
    return null;
  },
}));
vi.mock('./following-notice.tsx', () => ({ FollowingNotice: () => null }));
vi.mock('./import-dialog.tsx', () => ({
  ImportDialog: ({ staged }: { staged: string }) => <p>{staged}</p>,
}));
afterEach(() => render(null, document.body));

it('of two files the one that was chosen last is looked at, however long the first takes', async () => {
  let answerFirst = (_kept: Result<string>) => {};
  vi.mocked(stageFile)
    .mockReturnValueOnce(
      new Promise((done) => {
        answerFirst = done;
      }),
    )
    .mockResolvedValueOnce(good('second'));
  render(<ImportFile />, document.body);
  for (const name of ['first.csv', 'second.csv']) chosen.onFile(new File(['a'], name));
  await vi.waitFor(() => expect(document.querySelector('p')?.textContent).toBe('second'));
  answerFirst(good('first'));
  await vi.waitFor(() => expect(dropStaged).toHaveBeenCalledWith('first'));
  expect(document.querySelector('p')?.textContent).toBe('second');
});
