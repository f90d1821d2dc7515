// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { FollowedList } from '../../history/records.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { FoundHere } from './found-here.tsx';
import { sampleTab } from './sample-tab.ts';

vi.mock('../../platform/page-browser.ts', () => ({
  browser: { i18n: { getMessage: (key: string, values: string[]) => [key, ...values].join(' ').trim() } },
}));
vi.mock('../../platform/browser.ts', () => ({ browser: {} }));
vi.mock('./claim-row.tsx', () => ({ ClaimRow: () => null }));
vi.mock('./what-was-read.tsx', () => ({
  ...{ NothingFound: () => null, NotRead: () => null, SiteNotice: () => null },
  nothingWords: () => 'found_nothing',
}));
vi.mock('../settings/join-form.tsx', () => ({ JoinForm: () => null }));
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const lists = [{ url: 'https://desk.example/list.json' }] as FollowedList[];
const garlic: [string, string] = ['garlic', '大蒜'];

/** Shows tabs one after the other; `seen` is what was said by turns. */
function showing() {
  vi.useFakeTimers();
  const seen: (string | null)[] = [];
  const show = async (tab: TabDescription) => {
    render(<FoundHere tab={tab} lists={lists} />, document.body);
    // Longer than anything rests before it is said.
    await vi.advanceTimersByTimeAsync(2000);
    const said = document.querySelector('output')?.textContent ?? null;
    if (said !== seen.at(-1)) seen.push(said);
  };
  return { seen, show };
}

it('that a page was read is said once, into a place that was there before', async () => {
  const { seen, show } = showing();
  await show({ ...sampleTab(), isBeingRead: true });
  await show(sampleTab([garlic]));
  await show(sampleTab([garlic, garlic]));
  await show({ ...sampleTab([garlic]), isBeingRead: true });
  expect(seen).toEqual(['', 'found_said 1']);
  await show({ ...sampleTab(), url: 'https://forum.example/t/2', isBeingRead: true });
  await show({ ...sampleTab(), url: 'https://forum.example/t/2' });
  expect(seen.slice(2)).toEqual(['', 'found_nothing']);
});

it('what is found later on a page of which it was said that nothing was is said too', async () => {
  const { seen, show } = showing();
  await show(sampleTab());
  await show({ ...sampleTab([garlic]), isBeingRead: true });
  await show(sampleTab([garlic]));
  await show(sampleTab([garlic, garlic]));
  expect(seen).toEqual(['found_nothing', 'found_said 1']);
});
