import { mostPassages } from '../contract/report.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { browser } from '../platform/browser.ts';
import { addToDraft } from '../report/draft/draft.ts';
import { describeTab } from '../tabs/describe-tab.ts';
import { openReportForm } from '../tabs/open-report-form.ts';
import { lookAtWalk } from './look-at-walk.ts';
import { inWalk } from './step-walk.ts';

/** Opens the form with these matches of the page of the walk as its passages; nothing is sent by it. */
export const reportMatches = (digests: readonly string[]): Promise<Result<null>> =>
  inWalk(async () => {
    const found = await lookAtWalk(Date.now());
    if (!found?.look.isOpen) return refused('walk_not_open');
    const { tabId, url, matches, flags } = found.look;
    const chosen = matches.filter(({ digest }) => digests.includes(digest)).slice(0, mostPassages);
    // The page as a report may tell of it: nothing in a passage tells of a person.
    const told = await describeTab(tabId, 'describe-for-report', true);
    if (!told.ok) return told;
    const passages = chosen.flatMap(({ frameId, index, flagKey }) => {
      const frame = told.value.frames.find((each) => each.frameId === frameId);
      const same = frame?.passages.find((each) => each.index === index && each.flagKey === flagKey);
      return same ? [same.passage] : [];
    });
    if (passages.length < chosen.length || chosen.length === 0) return refused('page_changed');
    const categories = new Set(
      chosen.map(({ flagKey }) => flags.find(({ key }) => key === flagKey)?.category ?? ''),
    );
    const [category = ''] = categories.size === 1 ? categories : [];
    await addToDraft(tabId, url, { passages, category, disputes: null });
    await browser.tabs.update(tabId, { active: true });
    await openReportForm(tabId);
    return good(null);
  });
