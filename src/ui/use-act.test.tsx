// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleClaim } from '../../tests/sample-claim.ts';
import type { ClaimAction } from '../contract/staff/claim.ts';
import { deskClient } from '../verdict/desk-client.ts';
import { ActionForm } from './review/action-form.tsx';
import { BulkBar } from './review/bulk-bar.tsx';

vi.mock('../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
afterEach(() => render(null, document.body));

const desk = deskClient({ address: 'https://desk.example', token: 'token' });

/** Writes into the one field of the form that is shown. */
async function write(text: string): Promise<void> {
  const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input[type=text]');
  if (!field) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(document.querySelector('[type=submit]:disabled')).toBeNull());
}

const send = () =>
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

it('a note that is sent twice before the desk has answered is one note, and can be sent again if refused', async () => {
  let answer = (_isDone: boolean) => {};
  const onAct = vi.fn(
    (_action: ClaimAction) =>
      new Promise<boolean>((done) => {
        answer = done;
      }),
  );
  const onClose = vi.fn();
  const open = { claim: null, refusal: null, alike: null, act: vi.fn(), readAgain: vi.fn(), refuse: vi.fn() };
  const props = { kind: 'note', desk, open, claim: sampleClaim(), seat: 'seat-1' } as const;
  render(
    <ActionForm {...props} categories={[]} chosen={[]} onAct={onAct} onClose={onClose} />,
    document.body,
  );
  await write('电话问过水厂');
  send();
  send();
  await vi.waitFor(() => expect(document.querySelector('[aria-busy=true]')).not.toBeNull());
  send();
  expect(onAct).toHaveBeenCalledTimes(1);
  answer(false);
  await vi.waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());
  send();
  expect(onAct).toHaveBeenCalledTimes(2);
  expect(onClose).not.toHaveBeenCalled();
  answer(true);
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

it('claims are closed together once, however often that is asked for', async () => {
  const closeAll = vi.fn(() => new Promise<never>(() => {}));
  const chosen = new Set(['claim-1']);
  render(
    <BulkBar desk={{ ...desk, closeAll }} chosen={chosen} onClear={vi.fn()} onClosed={vi.fn()} />,
    document.body,
  );
  await write('是玩笑。');
  send();
  send();
  expect(closeAll).toHaveBeenCalledTimes(1);
});
