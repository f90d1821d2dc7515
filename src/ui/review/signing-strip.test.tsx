// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { refused } from '../../contract/result.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import { SigningStrip } from './signing-strip.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key } },
}));

it('a version that could not be given up, since it was published meanwhile, is said to be', async () => {
  const desk = deskClient({ address: 'https://desk.example', token: 'token' });
  const dropRelease = async () => refused('desk_was_first', 'It is published.');
  const waiting = {
    ...{ list: 'https://desk.example/lists/a.json', name: 'a', version: 5, generatedAt: '', base: null },
    ...{ keys: { format: 'qiuzheng-keys/1' as const, chain: [] }, header: '', changes: [], payload: '' },
    ...{ sha256: '', signatures: [], missing: 1 },
  };
  const signing = { key: null, noteKey: vi.fn(), readAgain: vi.fn() };
  const show = (isWaiting: boolean) =>
    render(
      <SigningStrip
        desk={{ ...desk, dropRelease }}
        signing={
          isWaiting
            ? { ...signing, release: waiting, state: 'to-sign' }
            : { ...signing, release: null, state: 'none' }
        }
        outcome={null}
        isPublisher={true}
        isApprover={false}
        onSign={vi.fn()}
        onChanged={() => show(false)}
      />,
      document.body,
    );
  show(true);
  document.querySelector('button')?.click();
  await vi.waitFor(() =>
    expect(document.querySelector('.notice.bad')?.textContent).toBe('refusal_desk_was_first'),
  );
  expect(document.querySelector('button')).toBeNull();
  render(null, document.body);
});
