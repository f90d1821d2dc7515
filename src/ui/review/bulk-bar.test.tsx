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

it('what is chosen and written while claims are closed stays', async () => {
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
  show('claim-1');
  await write('是玩笑。');
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  show('claim-1', 'claim-2');
  await write('另一个理由。');
  answer(good({ closed: ['claim-1'], left: [] }));
  await vi.waitFor(() => expect(onClosed).toHaveBeenCalledWith(['claim-1']));
  expect(document.querySelector('input')?.value).toBe('另一个理由。');
});
