import { useState } from 'preact/hooks';
import * as v from 'valibot';

const choicesSchema = v.object({
  /** Whether single letters are keys. */
  singleKeys: v.fallback(v.boolean(), true),
  blurPictures: v.fallback(v.boolean(), true),
  greyPictures: v.fallback(v.boolean(), true),
});
export type WorkChoices = v.InferOutput<typeof choicesSchema>;

const key = 'review-choices';

/** How somebody wants the pages they work in to be, the review desk and the patrol. */
export function readWorkChoices(): WorkChoices {
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
export function useWorkChoices(): [WorkChoices, (change: Partial<WorkChoices>) => void] {
  const [choices, setChoices] = useState(readWorkChoices);
  const change = (some: Partial<WorkChoices>) => {
    const changed = { ...choices, ...some };
    localStorage.setItem(key, JSON.stringify(changed));
    setChoices(changed);
  };
  return [choices, change];
}
