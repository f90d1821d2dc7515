import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { claimSorts, claimViews } from '../../contract/staff/claim.ts';
import { readLocal } from '../../platform/read-local.ts';
import type { ClaimsWanted } from '../../verdict/desk-client.ts';

/** More would be a list to search in, and no short cut. */
export const mostViews = 20;
/** The longest name of a view, in UTF-16 units. */
export const viewNameLimit = 40;

const wantedSchema = v.object({
  view: v.picklist(claimViews),
  category: v.string(),
  site: v.string(),
  search: v.string(),
  sort: v.picklist(claimSorts),
});
const viewSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(viewNameLimit)),
  wanted: wantedSchema,
});
const viewsSchema = v.pipe(v.array(viewSchema), v.maxLength(mostViews));
/** What the queue is narrowed to and how it is sorted, under a name that somebody gave it. */
export type KeptView = v.InferOutput<typeof viewSchema>;

/** Whether both show the same of the queue. */
export const isSameWanted = (one: ClaimsWanted, other: ClaimsWanted): boolean =>
  Object.keys(wantedSchema.entries).every((part) => {
    const key = part as keyof ClaimsWanted;
    return one[key] === other[key];
  });

/** The views with one more, last; one of the same name gives up its place. */
export const withView = (views: readonly KeptView[], view: KeptView): KeptView[] => [
  ...views.filter(({ name }) => name !== view.name),
  view,
];

/** Seats that share a browser have views of their own: a search can tell what somebody works on. */
const keyOf = (seat: string) => `review-views ${seat}`;

/** The views a seat has kept in this browser. */
export const readViews = (seat: string): KeptView[] => readLocal(keyOf(seat), viewsSchema) ?? [];

/** Makes other views of those that are kept. */
export type ChangeViews = (change: (views: KeptView[]) => KeptView[]) => void;

/** The views of a seat, and a way to change them that loses none which another window has kept meanwhile. */
export function useKeptViews(seat: string): [KeptView[], ChangeViews] {
  const [views, setViews] = useState(() => readViews(seat));
  const keep: ChangeViews = (change) => {
    const changed = change(readViews(seat)).slice(-mostViews);
    localStorage.setItem(keyOf(seat), JSON.stringify(changed));
    setViews(changed);
  };
  return [views, keep];
}
