import { toggledIn } from '../toggled-in.ts';

/** The rows that a person has chosen, by their ids. */
export interface Choice {
  ids: ReadonlySet<string>;
  /** The line that was touched last, by its place: a stretch begins there. Null where none was. */
  anchor: number | null;
  /** What was chosen when it was touched: another stretch from the same line takes the place of the last. */
  before: ReadonlySet<string>;
}

export const nothingChosen: Choice = { ids: new Set(), anchor: null, before: new Set() };

/** A row is chosen, or no longer. Pure. */
export function toggled({ ids }: Choice, id: string, place: number): Choice {
  const changed = toggledIn(ids, id);
  return { ids: changed, anchor: place, before: changed };
}

/** What is chosen stays, and no line is known to have been touched. Pure. */
export const unanchored = ({ ids }: Choice): Choice => ({ ids, anchor: null, before: ids });

/** Of what is chosen, only what is among these. Pure. */
export function keptAmong(choice: Choice, ids: readonly string[]): Choice {
  const there = new Set(ids);
  const kept = (chosen: ReadonlySet<string>) => new Set([...chosen].filter((id) => there.has(id)));
  return { ...choice, ids: kept(choice.ids), before: kept(choice.before) };
}

/** A stretch begins at the line that was touched last, or at `start` where none was. Pure. */
export const anchored = (choice: Choice, start: number): Choice & { anchor: number } => ({
  ...choice,
  anchor: choice.anchor ?? start,
});

/** The rows of a stretch from the anchor are chosen. Pure. */
export const stretched = (choice: Choice, stretch: readonly string[]): Choice => ({
  ...choice,
  ids: new Set([...choice.before, ...stretch]),
});
