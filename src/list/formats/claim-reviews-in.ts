/** A thing of JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

/** How deep things lie within each other at most. */
const deepest = 40;

/** The reviews of claims among JSON-LD values, and what its references lead to. */
export interface ClaimReviews {
  reviews: Thing[];
  /** The things that have an `@id`, by it. */
  byId: ReadonlyMap<string, Thing>;
}

/**
 * Finds every `ClaimReview` there is: alone, in arrays, in an `@graph`, in the items of a `DataFeed` or
 * anywhere else. Ends after `most`. Pure.
 */
export function claimReviewsIn(values: readonly unknown[], most = Infinity): ClaimReviews {
  const reviews: Thing[] = [];
  const byId = new Map<string, Thing>();
  const walk = (value: unknown, depth: number): void => {
    if (depth > deepest || reviews.length >= most || typeof value !== 'object' || value === null) return;
    if (isThing(value)) {
      const id = value['@id'];
      // A reference has an `@id` alone.
      if (typeof id === 'string' && Object.keys(value).length > 1) byId.set(id, value);
      if (isOfType(value, 'ClaimReview')) reviews.push(value);
    }
    for (const part of Object.values(value)) walk(part, depth + 1);
  };
  for (const value of values) walk(value, 0);
  return { reviews, byId };
}

/** Whether a thing says that it is of this type, by whichever name of it. */
export const isOfType = (thing: Thing, type: string): boolean =>
  [thing['@type']].flat().some((name) => typeof name === 'string' && nameOf(name) === type);

const nameOf = (type: string): string =>
  type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);

/** Whether a value is one thing and no list of them. */
export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
