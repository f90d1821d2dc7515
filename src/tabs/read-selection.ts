import * as v from 'valibot';
import type { Passage } from '../contract/report.ts';
import { pageDescriptionSchema } from '../messages/content-schemas.ts';
import { sendToFrame } from '../messages/send-message.ts';

/** What the person has selected in one frame of a tab, as passages of a report: one, or none. */
export async function readSelection(tabId: number, frameId: number): Promise<Passage[]> {
  const reply = await sendToFrame(tabId, frameId, 'describe-page', null);
  const parsed = reply.ok ? v.safeParse(pageDescriptionSchema, reply.value) : null;
  return parsed?.success && parsed.output.selection ? [parsed.output.selection] : [];
}
