import { useState } from 'preact/hooks';
import * as v from 'valibot';

const choicesSchema = v.object({
  /** Whether single letters are keys. */
  singleKeys: v.fallback(v.boolean(), true),
  blurPictures: v.fallback(v.boolean(), true),
  greyPictures: v.fallback(v.boolean(), true),
});
export type ReviewChoices = v.InferOutput<typeof choicesSchema>;

const key = 'review-choices';

/** How somebody wants the page of staff to be; kept beside who signed in. */
export function readReviewChoices(): ReviewChoices {
  const defaults = { singleKeys: true, blurPictures: true, greyPictures: true };
  try {
    const kept = v.safeParse(choicesSchema, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return kept.success ? kept.output : defaults;
  } catch {
    // What is no JSON was not written by this version.
    return defaults;
  }
}

/** The choices, and a way to change some of them; what is changed is remembered. */
export function useReviewChoices(): [ReviewChoices, (change: Partial<ReviewChoices>) => void] {
  const [choices, setChoices] = useState(readReviewChoices);
  const change = (some: Partial<ReviewChoices>) => {
    const changed = { ...choices, ...some };
    localStorage.setItem(key, JSON.stringify(changed));
    setChoices(changed);
  };
  return [choices, change];
}
