import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { fromBase64 } from '../../src/contract/signed/base64.ts';
import {
  type ApprovedAnswer,
  approveSchema,
  askApprovalSchema,
  type DraftAnswer,
  putDraftSchema,
  type SameSources,
  withReasonSchema,
} from '../../src/contract/staff/verdict.ts';
import type { Desk } from '../desk.ts';
import { dryRunAllows } from '../dry-run/dry-run-allows.ts';
import { answerProblem, refuse } from '../problems.ts';
import { keepSharePicture, type ShownInPicture } from '../publishing/share-pictures.ts';
import { findSeenClaim } from '../queue/read-claim.ts';
import { readBody } from '../staff/read-body.ts';
import { type StaffEnv, staffOnly } from '../staff/staff-only.ts';
import { uuidSchema } from '../uuid-schema.ts';
import { type DraftAct, decideDraft, type StoredDraft } from '../verdict/decide-draft.ts';
import { describeDraft } from '../verdict/describe-draft.ts';
import { faultsOfDraft } from '../verdict/faults-of-draft.ts';
import { releaseVerdicts } from '../verdict/release-verdicts.ts';

/** `/staff/claims/:id/draft` and what is done with it: what the desk is about to say of a claim. */
export function staffDrafts(desk: Desk): Hono<StaffEnv> {
  const reviewer = staffOnly(desk, 'reviewer');
  const path = '/staff/claims/:id/draft' as const;

  /** The id of the claim a request is about, if it is of a category that the seat works on. */
  const seenClaim = async (context: Context<StaffEnv>): Promise<string | null> => {
    const id = context.req.param('id') ?? '';
    if (!v.is(uuidSchema, id)) return null;
    return (await findSeenClaim(desk, id, context.get('seat')))?.id ?? null;
  };
  const find = async (context: Context<StaffEnv>) => {
    const claimId = await seenClaim(context);
    return claimId === null ? null : desk.drafts.find(claimId);
  };

  const describe = async (context: Context<StaffEnv>, draft: StoredDraft): Promise<DraftAnswer> => {
    const seats = await desk.seats.list();
    return describeDraft(draft, {
      seat: context.get('seat'),
      names: new Map(seats.map(({ id, name }) => [id, name])),
      faults: faultsOfDraft(draft.draft, draft.entry, await listedCategories(desk)),
      publicAddress: desk.publicAddress(),
    });
  };

  /**
   * Reads what a request asks for, does it, and answers with the draft, or with why not and the newest.
   * `actOf` reads what belongs to it before the draft is locked.
   */
  const act =
    <Schema extends v.GenericSchema>(
      schema: Schema,
      actOf: (body: v.InferOutput<Schema>) => Promise<(before: StoredDraft) => DraftAct>,
      answer = async (
        context: Context<StaffEnv>,
        draft: StoredDraft,
        _body: v.InferOutput<Schema>,
      ): Promise<Response> => context.json(await describe(context, draft)),
    ) =>
    async (context: Context<StaffEnv>): Promise<Response> => {
      const claimId = await seenClaim(context);
      if (claimId === null) return answerProblem(context, refuse('not-found'));
      const body = await readBody(context, schema);
      if (!body.ok) return answerProblem(context, body);
      const seat = context.get('seat');
      const now = new Date();
      const ofDraft = await actOf(body.value);
      const acted = await desk.drafts.act(
        claimId,
        seat.id,
        (before) => decideDraft(before, ofDraft(before), seat, now),
        now,
      );
      if (!acted) return answerProblem(context, refuse('not-found'));
      if (!acted.refused) return answer(context, acted.draft, body.value);
      const isChanged = acted.refused.problem === 'draft-changed';
      const newest = isChanged && acted.draft ? await describe(context, acted.draft) : null;
      return answerProblem(context, acted.refused, newest ? { draft: newest } : {});
    };

  /** What was approved is published at once, as far as its signatures are at hand. */
  const release = async (context: Context<StaffEnv>, approved: StoredDraft) => {
    const by = context.get('seat').id;
    const released = await releaseVerdicts(desk, { by, evenUnchanged: false });
    const now = (await desk.drafts.find(approved.claimId)) ?? approved;
    // Where another process was faster there is nothing left to be done here.
    const version = now.publishedVersion ?? 1;
    const answer: ApprovedAnswer = {
      draft: await describe(context, now),
      release: released ?? { state: 'published', version },
    };
    return context.json(answer);
  };

  return new Hono<StaffEnv>()
    .get(path, staffOnly(desk), async (context) => {
      const found = await find(context);
      return found
        ? context.json(await describe(context, found))
        : answerProblem(context, refuse('not-found'));
    })
    .put(
      path,
      reviewer,
      act(putDraftSchema, async ({ revision, draft }) => () => ({ kind: 'write', revision, draft })),
    )
    .post(
      `${path}/ask-approval`,
      reviewer,
      act(askApprovalSchema, async ({ revision, dryRun }) => {
        const run = v.is(uuidSchema, dryRun) ? await desk.dryRuns.find(dryRun) : null;
        const categories = await listedCategories(desk);
        return ({ claimId, draft, entry }) => ({
          ...{ kind: 'ask-approval', revision, dryRun },
          faults: faultsOfDraft(draft, entry, categories),
          // An entry that is found by words as before needs none.
          isTried: draft.wordings.length === 0 || dryRunAllows({ claimId, wordings: draft.wordings }, run),
        });
      }),
    )
    .post(
      `${path}/approve`,
      staffOnly(desk, 'approver'),
      act(
        approveSchema,
        async ({ revision }) =>
          () => ({ kind: 'approve', revision }),
        async (context, draft, { picture }) => {
          const bytes = picture === null ? null : fromBase64(picture);
          // What is no such picture is left out: what was approved holds without one.
          if (bytes) await keepSharePicture(desk.dataFolder, shownOf(draft), bytes);
          return release(context, draft);
        },
      ),
    )
    .post(
      `${path}/send-back`,
      staffOnly(desk, 'approver', 'reviewer'),
      act(withReasonSchema, async ({ reason }) => () => ({ kind: 'send-back', reason })),
    )
    .post(
      '/staff/claims/:id/withdraw',
      staffOnly(desk, 'publisher'),
      act(
        withReasonSchema,
        async ({ reason }) =>
          () => ({ kind: 'withdraw', reason }),
        release,
      ),
    )
    .post(
      '/staff/claims/:id/withdraw/approve',
      staffOnly(desk, 'approver'),
      act(
        withReasonSchema,
        async ({ reason }) =>
          () => ({ kind: 'approve-reason', reason }),
        release,
      ),
    )
    .get('/staff/claims/:id/same-sources', staffOnly(desk), async (context) => {
      const found = await find(context);
      if (!found) return answerProblem(context, refuse('not-found'));
      const { entryId, draft, sources: published } = found;
      const sources = [...new Set([...draft.sources.map(({ url }) => url), ...published])];
      // A dispute and the claim it is about may say the same entry: the one that said it last stands for it.
      const resting = new Map(
        (await desk.drafts.restingOn(sources, entryId)).map((other) => [other.entryId, other]),
      );
      return context.json({ claims: [...resting.values()].flatMap((other) => claimOn(other, sources)) });
    });
}

/** What the page of an approved draft will say of it. Pure. */
const shownOf = ({ entryId: id, draft: { status, claim, explanation } }: StoredDraft): ShownInPicture => ({
  ...{ id, status, claim, explanation },
});

function claimOn({ claimId, entry, sources }: StoredDraft, wanted: string[]): SameSources['claims'] {
  if (!entry) return [];
  const { claim, status } = entry;
  return [{ claimId, claim, status, sources: sources.filter((url) => wanted.includes(url)) }];
}

/** The categories that the desk's own list declares beside the built-in ones. */
async function listedCategories(desk: Desk): Promise<ReadonlySet<string>> {
  const list = await desk.lists.find(desk.listName);
  return new Set(list?.categories ?? []);
}
