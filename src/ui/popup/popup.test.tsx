// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { good, type Result } from '../../contract/result.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { Popup } from './popup.tsx';
import { sampleTab } from './sample-tab.ts';

const { nothing, sending } = vi.hoisted(() => ({
  nothing: () => null,
  sending: { onSent: (_id: string) => {} },
}));

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string) => key }, runtime: { getURL: (path: string) => path } },
}));
vi.mock('../../messages/send-message.ts', () => ({ sendToWorker: vi.fn() }));
vi.mock('../../report/draft/draft.ts', () => ({
  ...{ clearDraft: vi.fn(), keepDraft: vi.fn(), readDraft: vi.fn(async () => null) },
}));
vi.mock('./kept-words.ts', () => ({ forgetWords: vi.fn(), readWords: vi.fn(async () => null) }));
vi.mock('../use-stored.ts', () => ({
  useStored: () => ({
    ok: true,
    value: { lists: [], releases: [], categories: [], settings: { endpoint: null } },
  }),
}));
vi.mock('./use-tab.ts', async () => {
  const tab = { ok: true, value: (await import('./sample-tab.ts')).sampleTab() };
  return { useTab: () => ({ tab, lookAgain: () => undefined }) };
});
vi.mock('./report-form.tsx', () => ({
  ReportForm: ({ onSent }: { onSent: (id: string) => void }) => {
    sending.onSent = onSent;
    return <p>form</p>;
  },
}));
vi.mock('./sent-report.tsx', () => ({ SentReport: () => <p>sent</p> }));
vi.mock('./access-choice.tsx', () => ({ AccessChoice: nothing }));
vi.mock('./add-to-patrol.tsx', () => ({ AddToPatrol: nothing }));
vi.mock('./found-here.tsx', () => ({ FoundHere: nothing }));
vi.mock('./hidden-here.tsx', () => ({ HiddenHere: nothing }));
vi.mock('./notices.tsx', () => ({ Notices: nothing }));
vi.mock('./earlier-on-page.ts', () => ({ readReportsOn: vi.fn(async () => []) }));

/** What the worker is asked for about the page, each with the way to answer. */
const asked: ((tab: Result<TabDescription>) => void)[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.mocked(sendToWorker).mockImplementation((() => new Promise((done) => asked.push(done))) as never);
  render(<Popup tabId={1} />, document.body);
});
afterEach(() => render(null, document.body));

const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));
const press = async (selector: string, times = 1) => {
  for (let time = 0; time < times; time += 1) document.querySelector<HTMLElement>(selector)?.click();
  await vi.waitFor(() => expect(asked.length).toBeGreaterThanOrEqual(times));
};
const answer = async (at: number) => {
  asked[at]?.(good(sampleTab()));
  await drawn();
};
const isShown = (words: string) => document.querySelector('main')?.textContent?.includes(words);

it('a form that was left does not come back by a second press that is answered late', async () => {
  await press('.report', 2);
  await answer(1);
  expect(isShown('form')).toBe(true);
  await press('main .plain');
  await answer(0);
  expect(isShown('form')).toBe(false);
});

it('a report whose form was left while it was sent says nothing where the next one is made', async () => {
  await press('.report');
  await answer(0);
  const { onSent } = sending;
  await press('main .plain');
  onSent('report-1');
  await drawn();
  expect(isShown('sent')).toBe(false);
  document.querySelector<HTMLElement>('.report')?.click();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  await answer(1);
  expect(isShown('form')).toBe(true);
  sending.onSent('report-2');
  await drawn();
  expect(isShown('sent')).toBe(true);
});
