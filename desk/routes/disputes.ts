import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Desk } from '../desk.ts';
import { disputeIds } from '../disputes/dispute-ids.ts';
import { formLimit, readDispute } from '../disputes/read-dispute.ts';
import { refuseWhenFull } from '../intake.ts';
import { answerProblem, refuse } from '../problems.ts';
import { publicEntries } from '../publishing/public-entries.ts';
import { limitSenders, senderOf } from '../running/limit-senders.ts';
import { sha256 } from '../sha256.ts';
import { takeDelivery } from '../take-delivery.ts';

/**
 * `POST /corrections/:name/dispute`: takes the form of a correction page, from anybody, and leads to the
 * receipt, whose address only they know.
 */
export function disputes(desk: Desk): Hono {
  const secondsToWait = limitSenders(desk.intake);
  return new Hono().post(
    '/corrections/:name/dispute',
    bodyLimit({
      maxSize: formLimit,
      onError: (context) => answerProblem(context, refuse('dispute-too-long')),
    }),
    async (context) => {
      const shown = (await publicEntries(desk.lists)).get(context.req.param('name'));
      if (!shown) return answerProblem(context, refuse('not-found'));
      // A page elsewhere could have its visitors send disputes without their knowing.
      if (context.req.header('Sec-Fetch-Site') === 'cross-site')
        return answerProblem(context, refuse('dispute-from-elsewhere'));
      if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(context.req.header('Content-Type') ?? ''))
        return answerProblem(context, refuse('not-a-form'));
      const seconds = await secondsToWait(context);
      if (seconds !== null) {
        context.header('Retry-After', String(seconds));
        return answerProblem(context, refuse('too-many-reports', String(seconds)));
      }
      const form = await context.req.parseBody();
      const dispute = readDispute(form, shown, desk.publicAddress(), new Date());
      if (!dispute.ok) return answerProblem(context, dispute);
      const full = await refuseWhenFull(desk.dataFolder, formLimit, desk.intake);
      if (full) return answerProblem(context, full);
      const sender = senderOf(context, desk.intake.addressHeader);
      const { id: newId, createdAt: _, capture: __, ...said } = dispute.value;
      const words = JSON.stringify(said);
      const from = [desk.sourceOf(sender) ?? '', context.req.header('User-Agent') ?? ''];
      const id = await idOf(desk, disputeIds(desk.statusSecret, [...from, words], new Date()), newId);
      const taking = await takeDelivery(
        desk,
        { report: { ...dispute.value, id }, bodySha256: sha256(words), screenshot: null },
        sender,
      );
      if (!taking.ok) return answerProblem(context, taking);
      context.header('Cache-Control', 'no-store');
      // Relative, since a proxy may serve the desk below a folder of its own.
      const token = taking.value.receipt.statusUrl.split('/').at(-1);
      return context.redirect(`../../receipts/${token}`, 303);
    },
  );
}

/** The id that the desk has it under already, or may give it; `newId` where it was withdrawn since. */
async function idOf(desk: Desk, ids: { now: string; before: string }, newId: string): Promise<string> {
  const stored = (await desk.reports.find(ids.now)) ?? (await desk.reports.find(ids.before));
  if (!stored) return ids.now;
  return stored.state === 'withdrawn' ? newId : stored.id;
}
