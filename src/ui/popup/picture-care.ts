import type { Cover, MaskEdits } from '../../report/picture/mask-edits.ts';

/**
 * What a person has made of one picture and said about it. Nothing of it holds for the next picture, but a
 * “no”.
 */
export interface PictureCare {
  edits: MaskEdits;
  /** Whether the person made the covers, or the part that is kept, other than suggested. */
  byHand: boolean;
  /** Whether what was made so on the picture before is lost with it. */
  lost: boolean;
  /** Whether the person has been through it in the editor. */
  seen: boolean;
  /** Whether it shall be sent, as the person said; null where nothing was said. */
  wanted: boolean | null;
}

/**
 * The care for a picture just taken; `covers` are those suggested, `before` is the care for the one before.
 * Pure.
 */
export const startCare = (covers: Cover[], before: PictureCare | null): PictureCare => ({
  edits: { covers, crop: null },
  byHand: false,
  lost: before !== null && wouldLose(before),
  seen: false,
  wanted: before?.wanted === false ? false : null,
});

/** Whether another picture would be without what a person made of this one, or of one before. Pure. */
export const wouldLose = (care: PictureCare): boolean => care.byHand || (care.lost && !care.seen);

/** The care for a picture that went with an earlier form, covered by hand. */
export const careLost: PictureCare = { ...startCare([], null), byHand: true };

/** Whoever has been through the picture means to send it. Pure. */
export const careInEditor = (care: PictureCare, edits: MaskEdits): PictureCare => ({
  ...care,
  edits,
  byHand: care.byHand || edits !== care.edits,
  seen: true,
  wanted: true,
});

/**
 * Whether a person must go through the picture before it may be sent; `looked` says whether the page was.
 * Pure.
 */
export const needsPerson = (care: PictureCare, looked: boolean): boolean =>
  !care.seen && (care.lost || !looked);

/** Whether the picture goes out as things stand. Pure. */
export const isWanted = (care: PictureCare, looked: boolean): boolean =>
  !needsPerson(care, looked) && (care.wanted ?? true);
