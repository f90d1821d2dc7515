// @vitest-environment happy-dom
import { type ComponentProps, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { writeInto } from '../../../tests/write-into.ts';
import type { Result } from '../../contract/result.ts';
import type { DraftAnswer } from '../../contract/staff/verdict.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import { ApprovalBar } from './approval-bar.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));
afterEach(() => render(null, document.body));

it('who has gone on to write elsewhere by the time a verdict is sent back goes on writing there', async () => {
  let answer = (_sent: Result<DraftAnswer>) => {};
  const desk = {
    ...deskClient({ address: 'https://desk.example', token: 'token' }),
    sendBack: () =>
      new Promise<Result<DraftAnswer>>((done) => {
        answer = done;
      }),
  };
  const waiting = { claimId: 'claim-1', state: 'to-approve', mayApprove: true, draft: { wordings: [] } };
  const open = { answer: waiting, settle: vi.fn() };
  const onChanged = vi.fn();
  const props = { desk, open, seat: { id: 'seat-2', roles: ['approver'] }, dryRun: null, onChanged };
  render(
    <>
      <ApprovalBar {...(props as unknown as ComponentProps<typeof ApprovalBar>)} />
      <input />
    </>,
    document.body,
  );
  const field = () => document.querySelector('textarea');
  const sendBack = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'approval_send_back',
  );
  sendBack?.click();
  await vi.waitFor(() => expect(field()).not.toBeNull());
  writeInto(field(), '缺来源。');
  await vi.waitFor(() => expect(document.querySelector('button.primary:not([disabled])')).not.toBeNull());
  document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  const elsewhere = document.querySelector('input');
  elsewhere?.focus();
  answer({ ok: true, value: waiting as unknown as DraftAnswer });
  await vi.waitFor(() => expect(field()).toBeNull());
  expect(document.activeElement).toBe(elsewhere);
  expect(onChanged).toHaveBeenCalledOnce();
});
