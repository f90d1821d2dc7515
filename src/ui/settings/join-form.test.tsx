// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { writeInto } from '../../../tests/write-into.ts';
import { good, refused } from '../../contract/result.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { JoinForm } from './join-form.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
vi.mock('../../platform/browser.ts', () => ({
  browser: { storage: { session: { get: async () => ({}), set: async () => {} } } },
}));
vi.mock('../../messages/send-message.ts', () => ({ sendToWorker: vi.fn() }));
vi.mock('../ask-for-access.ts', () => ({ askForAccess: async () => true }));
vi.mock('./import-dialog.tsx', () => ({ ImportDialog: () => null }));
vi.mock('./following-notice.tsx', () => ({
  FollowingNotice: ({ following }: { following: unknown }) => (following ? <p>followed</p> : null),
}));
afterEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

/** Joins one desk, and types the address of another before the worker has answered. */
async function joinAndGoOn() {
  let answer = (_joined: unknown) => {};
  const joined = new Promise((done) => {
    answer = done;
  });
  vi.mocked(sendToWorker).mockReturnValue(joined as never);
  render(<JoinForm />, document.body);
  const field = document.querySelector('input');
  writeInto(field, 'https://desk.example');
  await Promise.resolve();
  document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await vi.waitFor(() => expect(sendToWorker).toHaveBeenCalled());
  writeInto(field, 'https://other.example');
  await Promise.resolve();
  return { field, answer };
}
const isIdle = () => expect(document.querySelector('button.primary:not([disabled])')).not.toBeNull();

it('the next address that is typed while a desk is joined stays', async () => {
  const { field, answer } = await joinAndGoOn();
  answer(good({ lists: [], endpoint: null }));
  await vi.waitFor(() => expect(document.body.textContent).toContain('followed'));
  expect(field?.value).toBe('https://other.example');
});

it('what went wrong with an address, or what it wants, is not said of the next one', async () => {
  for (const answered of [
    refused('address_invalid', 'desk.example'),
    good({ wants: ['https://cdn.example'] }),
  ]) {
    const { answer } = await joinAndGoOn();
    answer(answered);
    await vi.waitFor(isIdle);
    expect(document.querySelector('.notice')).toBeNull();
    render(null, document.body);
  }
});
