import type { Passage } from '../contract/report.ts';
import { describeFrame } from './describe-tab.ts';
import { injectCloserLook } from './inject-closer-look.ts';

/** What the person has selected in one frame of a tab, as passages of a report: one, or none. */
export async function readSelection(tabId: number, frameId: number): Promise<Passage[]> {
  if (!(await injectCloserLook(tabId))) return [];
  const selection = (await describeFrame(tabId, frameId, 'describe-for-report'))?.page.selection;
  return selection ? [selection] : [];
}
