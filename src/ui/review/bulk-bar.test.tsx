// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { writeInto } from '../../../tests/write-into.ts';
import { good, type Result } from '../../contract/result.ts';
import type { ClaimsClosed } from '../../contract/staff/claim.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import { BulkBar } from './bulk-bar.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));

/** The bar with what is chosen, and a desk that answers when it is told to. */
function opened() {
  let answer = (_closed: Result<ClaimsClosed>) => {};
  const closing = new Promise<Result<ClaimsClosed>>((done) => {
    answer = done;
  });
  const desk = {
    ...deskClient({ address: 'https://desk.example', token: 'token' }),
    closeAll: () => closing,
  };
  const onClosed = vi.fn();
  const show = (...chosen: string[]) =>
    render(
      <BulkBar desk={desk} chosen={new Set(chosen)} onClear={vi.fn()} onClosed={onClosed} />,
      document.body,
    );
  const write = async (text: string) => {
    writeInto(document.querySelector('input'), text);
    await Promise.resolve();
  };
  const send = () =>
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  return { show, write, send, onClosed, answer: () => answer(good({ closed: ['claim-1'], left: [] })) };
}

it('what is chosen and written while claims are closed stays', async () => {
  const { show, write, send, onClosed, answer } = opened();
  show('claim-1');
  await write('是玩笑。');
  send();
  show('claim-1', 'claim-2');
  await write('另一个理由。');
  answer();
  await vi.waitFor(() => expect(onClosed).toHaveBeenCalledWith(['claim-1']));
  expect(document.querySelector('input')?.value).toBe('另一个理由。');
});

it('the focus goes to the queue once claims are closed, but from nowhere else than the bar', async () => {
  const { show, write, send, onClosed, answer } = opened();
  const queue = document.createElement('p');
  queue.dataset.pane = 'queue';
  queue.tabIndex = -1;
  const elsewhere = document.createElement('textarea');
  document.body.append(queue, elsewhere);
  show('claim-1');
  await write('是玩笑。');
  send();
  elsewhere.focus();
  answer();
  await vi.waitFor(() => expect(onClosed).toHaveBeenCalled());
  await new Promise(requestAnimationFrame);
  expect(document.activeElement).toBe(elsewhere);
  document.querySelector('input')?.focus();
  send();
  await vi.waitFor(() => expect(onClosed).toHaveBeenCalledTimes(2));
  await new Promise(requestAnimationFrame);
  expect(document.activeElement).toBe(queue);
});
