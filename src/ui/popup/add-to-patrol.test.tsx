// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { writeInto } from '../../../tests/write-into.ts';
import { good } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { addPages, lastUsed, readPatrols, takeOutPage } from '../../patrol/patrol-store.ts';
import { AddPages } from '../patrol/add-pages.tsx';
import { AddToPatrol } from './add-to-patrol.tsx';
import { sampleTab } from './sample-tab.ts';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
vi.mock('../../messages/send-message.ts', () => ({ sendToWorker: vi.fn() }));
vi.mock('../../patrol/patrol-store.ts', () => ({
  ...{ addPages: vi.fn(), lastUsed: vi.fn(), madeByPerson: vi.fn(() => []), readPatrols: vi.fn() },
  ...{ freeName: vi.fn(() => 'Set'), takeOutPage: vi.fn() },
}));
afterEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

const added = { id: '1', added: 1, leftOut: 0 };

it('the button is there with the bar it stands in, and adds the page once however often it is pressed', async () => {
  vi.mocked(readPatrols).mockResolvedValue([]);
  vi.mocked(lastUsed).mockReturnValue(undefined);
  vi.mocked(sendToWorker).mockResolvedValue(good(sampleTab()));
  vi.mocked(addPages)
    .mockResolvedValueOnce(good(added))
    .mockResolvedValue(good({ ...added, added: 0 }));
  render(<AddToPatrol tab={sampleTab()} />, document.body);
  const button = document.querySelector('button');
  button?.click();
  button?.click();
  await vi.waitFor(() => expect(document.body.textContent).toContain('patrol_added_here'));
  expect(addPages).toHaveBeenCalledOnce();
  expect(document.querySelector('button')?.textContent).toBe('undo');
});

it('what is said of a page stays while it is loaded anew or rewrites its address, and goes with the page', async () => {
  vi.mocked(readPatrols).mockResolvedValue([]);
  vi.mocked(sendToWorker).mockResolvedValue(good(sampleTab()));
  vi.mocked(addPages).mockResolvedValue(good(added));
  vi.mocked(takeOutPage).mockResolvedValue(good(true as never));
  const { page } = sampleTab();
  const show = (url: string, historyKey: string, documentKey = 'document-2') =>
    render(
      <AddToPatrol tab={{ ...sampleTab(), url, page: page && { ...page, url, historyKey, documentKey } }} />,
      document.body,
    );
  const button = () => document.querySelector('button');
  const add = async () => {
    button()?.click();
    await vi.waitFor(() => expect(button()?.textContent).toBe('undo'));
  };
  show('https://forum.example/t/1', 'entry-1', 'document-1');
  await add();
  show('https://forum.example/t/1', 'entry-1');
  show('https://forum.example/t/1#reply-9', 'entry-2');
  show('https://forum.example/t/1/9', 'entry-2');
  button()?.click();
  await vi.waitFor(() => expect(takeOutPage).toHaveBeenCalledWith('1', 'https://forum.example/t/1'));
  await vi.waitFor(() => expect(button()?.textContent).toBe('patrol_add_this'));
  await add();
  show('https://forum.example/t/2', 'entry-3');
  expect(document.querySelector('output')?.textContent).toBe('');
  expect(button()?.textContent).toBe('patrol_add_this');
});

it('pages that are added by two presses are one set, and what is typed meanwhile stays', async () => {
  let store = () => {};
  vi.mocked(addPages).mockReturnValue(
    new Promise((done) => {
      store = () => done(good(added));
    }),
  );
  render(<AddPages patrols={[]} />, document.body);
  const field = document.querySelector('textarea');
  const type = async (text: string) => {
    writeInto(field, text);
    await Promise.resolve();
  };
  await type('https://forum.example/t/1');
  const form = document.querySelector('form');
  for (let press = 0; press < 2; press++)
    form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await type('https://forum.example/t/2');
  store();
  await vi.waitFor(() => expect(document.body.textContent).toContain('patrol_added'));
  expect(addPages).toHaveBeenCalledOnce();
  expect(field?.value).toBe('https://forum.example/t/2');
});

it('that every page was there already is not told as pages added', async () => {
  vi.mocked(addPages).mockResolvedValue(good({ ...added, added: 0 }));
  render(<AddPages patrols={[]} />, document.body);
  writeInto(document.querySelector('textarea'), 'https://forum.example/t/1');
  await Promise.resolve();
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await vi.waitFor(() =>
    expect(document.querySelector('[role=status]')?.textContent).toBe('patrol_none_added'),
  );
});
