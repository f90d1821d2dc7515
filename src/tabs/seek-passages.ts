import * as v from 'valibot';
import type { Passage } from '../contract/report.ts';
import { soughtInFrameSchema } from '../messages/content-schemas.ts';
import type { SoughtInFrame } from '../messages/message-contract.ts';
import { sendToFrame } from '../messages/send-message.ts';
import { readPageMatches } from './page-matches-store.ts';

/** Looks for passages in the frames of a tab, the top one first; frames that do not answer are left out. */
export async function seekPassages(
  tabId: number,
  passages: readonly Passage[],
): Promise<(SoughtInFrame & { frameId: number })[]> {
  const others = (await readPageMatches(tabId)).map(({ frameId }) => frameId);
  const answers: (SoughtInFrame & { frameId: number })[] = [];
  for (const frameId of new Set([0, ...others])) {
    const reply = await sendToFrame(tabId, frameId, 'seek-passages', [...passages]);
    const parsed = reply.ok ? v.safeParse(soughtInFrameSchema, reply.value) : null;
    if (parsed?.success) answers.push({ ...parsed.output, frameId });
  }
  return answers;
}
