import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { readLocal } from '../platform/read-local.ts';

const choicesSchema = v.object({
  /** Whether single letters are keys. */
  singleKeys: v.fallback(v.boolean(), true),
  blurPictures: v.fallback(v.boolean(), true),
  greyPictures: v.fallback(v.boolean(), true),
});
export type WorkChoices = v.InferOutput<typeof choicesSchema>;

const key = 'review-choices';

/** How somebody wants the pages they work in to be, the review desk and the patrol. */
const readWorkChoices = (): WorkChoices =>
  readLocal(key, choicesSchema) ?? { singleKeys: true, blurPictures: true, greyPictures: true };

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
