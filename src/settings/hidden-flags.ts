import * as v from 'valibot';
import { good, type Result, refused } from '../contract/result.ts';

/**
 * An entry whose flag the person does not want to see: on one page, or anywhere. Pure data of this machine,
 * never sent.
 */
export const hiddenFlagSchema = v.object({
  /** `<listId> <entryId>`, as in `Flag`. */
  key: v.string(),
  /**
   * The address of the tab as `scopeAddress` gives it in full, for all of its frames; null for everywhere.
   */
  page: v.nullable(v.string()),
  /** What the entry claims, for the list in settings. */
  claim: v.string(),
  /**
   * Of one hidden everywhere: the pages it was hidden on before, which it is again once that is taken back.
   */
  insteadOf: v.optional(v.array(v.string())),
});
export type HiddenFlag = v.InferOutput<typeof hiddenFlagSchema>;

/** So many are kept; a person who wants more hidden than that wants another list. */
export const mostHidden = 1000;

/** The hidden flags with one more: everywhere takes the place of single pages. Pure. */
export function hideFlag(hidden: readonly HiddenFlag[], more: HiddenFlag): Result<HiddenFlag[]> {
  const others = hidden.filter(
    ({ key, page }) => key !== more.key || (page !== more.page && more.page !== null),
  );
  if (others.length >= mostHidden) return refused('hidden_full', String(mostHidden));
  if (more.page !== null) return good([...others, more]);
  const insteadOf = hidden.flatMap(({ key, page }) => (key === more.key && page !== null ? page : []));
  return good([...others, { ...more, ...(insteadOf.length > 0 ? { insteadOf } : {}) }]);
}

/**
 * The hidden flags as they were before one was hidden on a page, or everywhere where `page` is null. Pure.
 */
export const undoHide = (hidden: readonly HiddenFlag[], key: string, page: string | null): HiddenFlag[] =>
  hidden.flatMap((one): HiddenFlag[] => {
    if (one.key !== key || one.page !== page) return [one];
    return (one.insteadOf ?? []).map((before) => ({ key, claim: one.claim, page: before }));
  });

/** Whether the flag of an entry is hidden on a page. Pure. */
export const isHidden = (hidden: readonly HiddenFlag[], key: string, page: string | null): boolean =>
  hidden.some((one) => one.key === key && (one.page === null || one.page === page));
