import { Hono } from 'hono';
import {
  type NextRelease,
  postSignatureSchema,
  type ReleaseOutcome,
  releaseKeySchema,
} from '../../src/contract/staff/verdict.ts';
import type { Desk } from '../desk.ts';
import { lockWhenFree } from '../lock-data-folder.ts';
import { answerProblem, refuse } from '../problems.ts';
import { publishingLock } from '../publishing/publish-list.ts';
import { readListKeys } from '../signing/list-keys.ts';
import { readBody } from '../staff/read-body.ts';
import { type StaffEnv, staffOnly } from '../staff/staff-only.ts';
import { describeRelease } from '../verdict/describe-release.ts';
import { releaseVerdicts } from '../verdict/release-verdicts.ts';
import { takeSignature } from '../verdict/take-signature.ts';

/** The version of the list that is being made: what it changes, who has signed it; and its publication. */
export function staffReleases(desk: Desk): Hono<StaffEnv> {
  const publisher = staffOnly(desk, 'publisher');
  const approver = staffOnly(desk, 'approver');
  const path = '/staff/releases/next' as const;
  const making = () => desk.releases.making(desk.listName);

  return new Hono<StaffEnv>()
    .get(path, staffOnly(desk), async (context) => {
      const row = await making();
      const keys = row && (await readListKeys(desk.dataFolder, desk.listName));
      return context.json({ release: keys && describeRelease(row, keys.chain) } satisfies NextRelease);
    })
    .post(path, publisher, async (context) => {
      const wish = { by: context.get('seat').id, evenUnchanged: true };
      const outcome = await releaseVerdicts(desk, wish);
      return outcome ? context.json(outcome) : answerProblem(context, refuse('nothing-to-release'));
    })
    .delete(path, publisher, async (context) => {
      // What is being published just now can no longer be given up.
      const unlock = await lockWhenFree(desk.dataFolder, publishingLock);
      try {
        const row = await making();
        if (!row) return answerProblem(context, refuse('release-not-waiting'));
        await desk.releases.drop(row, context.get('seat').id, 'by hand');
      } finally {
        await unlock();
      }
      return context.json({ release: null } satisfies NextRelease);
    })
    .post(`${path}/signatures`, approver, async (context) => {
      const body = await readBody(context, postSignatureSchema);
      if (!body.ok) return answerProblem(context, body);
      const seat = context.get('seat').id;
      const { key } = body.value;
      if ((await desk.seats.releaseKeyOf(seat)) !== key)
        return answerProblem(context, refuse('key-of-others'));
      const row = await making();
      const keys = await readListKeys(desk.dataFolder, desk.listName);
      if (!row || !keys) return answerProblem(context, refuse('release-not-waiting'));
      const sign = (envelope: Parameters<typeof takeSignature>[0]) =>
        takeSignature(envelope, body.value, keys.newest);
      const isTaken = await desk.releases.addSignature(row, sign, { seat, key });
      if (!isTaken) return answerProblem(context, refuse('signature-refused'));
      const outcome = await releaseVerdicts(desk, { by: seat, evenUnchanged: false });
      // Where another process has published it meanwhile there is nothing left to do.
      const published: ReleaseOutcome = { state: 'published', version: row.version };
      return context.json(outcome ?? published);
    })
    .put('/staff/me/release-key', approver, async (context) => {
      const body = await readBody(context, releaseKeySchema);
      if (!body.ok) return answerProblem(context, body);
      await desk.seats.setReleaseKey(context.get('seat').id, body.value.key);
      return context.json(body.value);
    });
}
