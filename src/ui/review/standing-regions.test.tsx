// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleClaim } from '../../../tests/sample-claim.ts';
import { writeInto } from '../../../tests/write-into.ts';
import { good, refused } from '../../contract/result.ts';
import { deskClient } from '../../verdict/desk-client.ts';
import { BulkBar } from './bulk-bar.tsx';
import { DryRunBox } from './dry-run-box.tsx';
import { PassOnForm } from './pass-on-form.tsx';
import { RestingClaims } from './resting-claims.tsx';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => (key === 'page_language' ? 'en' : key) } },
}));
afterEach(() => render(null, document.body));

const desk = deskClient({ address: 'https://desk.example', token: 'token' });
const place = (selector = 'output, [role=status]') => document.querySelector(selector);

/** That words come into a place that stood there without any before: a screen reader reads them out then. */
async function comesInto(region: Element | null, words: string): Promise<void> {
  await vi.waitFor(() => expect(region?.textContent).toContain(words));
  expect(region?.isConnected).toBe(true);
}
function standing(region: Element | null): Element | null {
  expect(region?.textContent).toBe('');
  return region;
}
const press = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click();

it('claims that rest on the same sources are read out when they come', async () => {
  const claims = [{ claimId: '2', claim: '停水', status: 'false', sources: [] }];
  const sameSources = async () => good({ claims }) as never;
  const draft = { claimId: '1', revision: 1 } as never;
  render(<RestingClaims desk={{ ...desk, sameSources }} draft={draft} onOpen={vi.fn()} />, document.body);
  await comesInto(standing(place()), 'resting_on');
});

it('what a dry run has found, or why there was none, is read out when it comes', async () => {
  const found = { found: 0, plain: 0, of: 1, examples: [] };
  const run = {
    ...{ at: '2026-11-02T08:00:00Z', wordings: [], stopped: null, words: [], corpora: [] },
    ...{ passages: found, others: found, ordinary: found, refutations: found },
  };
  const show = (now: unknown) =>
    render(<DryRunBox run={now as never} wordings={[]} mayRun={false} onRun={vi.fn()} />, document.body);
  show('running');
  const said = standing(place());
  const warned = standing(place('[role=alert]'));
  show(good(run));
  await comesInto(said, 'dry_run_passages');
  expect(said?.textContent).not.toContain('dry_run_searched');
  show(refused('desk_lacks'));
  await comesInto(warned, 'refusal_desk_lacks');
});

it('how many claims stayed open is read out once the others are closed', async () => {
  const closeAll = async () => good({ closed: [], left: ['claim-1'] });
  const chosen = new Set(['claim-1']);
  render(
    <BulkBar desk={{ ...desk, closeAll }} chosen={chosen} onClear={vi.fn()} onClosed={vi.fn()} />,
    document.body,
  );
  const said = standing(place());
  writeInto(document.querySelector('input'), '是玩笑。');
  await vi.waitFor(() => expect(document.querySelector('[type=submit]:disabled')).toBeNull());
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await comesInto(said, 'bulk_left');
});

it('that a claim was passed on is read out where nothing stood before', async () => {
  const other = { id: 'desk-2', name: 'Another desk', address: 'https://other.example', key: 'key' };
  const partners = async () => good({ own: {}, desks: [other] }) as never;
  const passOn = async () => good({ reports: 1, of: 1 }) as never;
  const claim = sampleClaim();
  render(
    <PassOnForm
      {...{ desk: { ...desk, partners, passOn }, claim, report: null }}
      onPassed={async () => {}}
      onClose={vi.fn()}
    />,
    document.body,
  );
  const said = standing(place());
  await vi.waitFor(() => expect(document.querySelector('input[type=radio]')).not.toBeNull());
  document.querySelector<HTMLElement>('input[type=radio]')?.click();
  await vi.waitFor(() => expect(document.body.textContent).toContain('pass_on_send'));
  press('pass_on_send');
  await comesInto(said, 'pass_on_sent');
});
