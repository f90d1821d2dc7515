import * as v from 'valibot';
import { type Draft, draftSchema, draftStates } from '../../contract/staff/verdict.ts';
import { readLocal } from '../../platform/read-local.ts';

const unkeptSchema = v.object({
  /** The revision that was written on, and how far it was then. */
  revision: v.number(),
  state: v.picklist(draftStates),
  draft: draftSchema,
});
/** What stands in the form of a verdict and the desk has not got. */
export type UnkeptDraft = v.InferOutput<typeof unkeptSchema>;

/** Seats that share a browser have words of their own. */
const keyOf = (seat: string, claim: string) => `review-draft ${seat} ${claim}`;

/** What a seat has written about a claim in this browser without the desk having it, or null. */
export const readUnkept = (seat: string, claim: string): UnkeptDraft | null =>
  readLocal(keyOf(seat, claim), unkeptSchema);

/** Keeps it in this browser until the desk has it. */
export const keepUnkept = (seat: string, claim: string, unkept: UnkeptDraft): void =>
  localStorage.setItem(keyOf(seat, claim), JSON.stringify(unkept));

/** The desk has it, or nobody wants it. */
export const forgetUnkept = (seat: string, claim: string): void =>
  localStorage.removeItem(keyOf(seat, claim));

/** What is asked, noted or given as a reason in words, and not done yet: each kind by itself. */
const remarkKey = (seat: string, claim: string, kind: string) => `review-remark ${kind} ${seat} ${claim}`;

/** What a seat has begun to write into a form of a claim in this browser, or ''. */
export const readUnkeptRemark = (seat: string, claim: string, kind: string): string =>
  localStorage.getItem(remarkKey(seat, claim, kind)) ?? '';

/** Keeps it until it is sent or given up. */
export const keepUnkeptRemark = (seat: string, claim: string, kind: string, text: string): void =>
  localStorage.setItem(remarkKey(seat, claim, kind), text);

/** It is sent, or nobody wants it. */
export const forgetUnkeptRemark = (seat: string, claim: string, kind: string): void =>
  localStorage.removeItem(remarkKey(seat, claim, kind));

const parts = Object.keys(draftSchema.entries) as (keyof Draft)[];

/** Whether two drafts say the same, whichever way they came here. Pure. */
export const saysTheSame = (one: Draft, other: Draft): boolean =>
  parts.every((part) => JSON.stringify(one[part]) === JSON.stringify(other[part]));
