import { useMemo, useRef, useState } from 'preact/hooks';
import type { HistorySearch } from '../../history/rows/find-rows.ts';
import type { LineRange } from '../../history/rows/rows-messages.ts';
import { anchored, nothingChosen, stretched, toggled, unanchored } from './choice.ts';
import type { History } from './use-history.ts';

/** The rows a person has chosen among those that were found. */
export interface Chosen {
  ids: ReadonlySet<string>;
  /** Chooses the row of a line, or no longer. */
  toggle(id: string, place: number): void;
  /** Chooses all from the line that was touched last to this one; from `start` where none was. */
  stretchTo(place: number, start: number): Promise<void>;
  all(): Promise<void>;
  clear(): void;
}

/** Chooses among what a search has found; with the next search nothing is chosen any more. */
export function useChosen({ found, idsAmong }: History, search: HistorySearch): Chosen {
  const searched = useMemo(() => JSON.stringify({ ...search, groupBy: null }), [search]);
  const lines = `${found?.turn} ${found?.edition}`;
  const [, render] = useState(0);
  /** `steps` counts what was done: what is asked of the worker meanwhile must not undo it. */
  const state = useRef({ searched, lines, choice: nothingChosen, steps: 0 });
  const { current } = state;
  const choose = (choice: typeof nothingChosen) => {
    current.choice = choice;
    current.steps += 1;
    render(current.steps);
  };
  if (current.searched !== searched) {
    current.searched = searched;
    current.choice = nothingChosen;
    current.steps += 1;
  }
  // A line may have come or gone, so that another has its place.
  if (current.lines !== lines) {
    current.lines = lines;
    current.choice = unanchored(current.choice);
  }
  const idsOf = async (among: LineRange | null): Promise<string[] | null> => {
    const step = ++current.steps;
    const ids = await idsAmong(among);
    return current.steps === step ? ids : null;
  };
  return {
    ids: current.choice.ids,
    toggle: (id, place) => choose(toggled(current.choice, id, place)),
    async stretchTo(place, start) {
      const choice = anchored(current.choice, start);
      const { anchor } = choice;
      current.choice = choice;
      const ids = await idsOf({ first: Math.min(anchor, place), end: Math.max(anchor, place) + 1 });
      if (ids) choose(stretched(choice, ids));
    },
    async all() {
      const ids = await idsOf(null);
      if (ids) choose(unanchored({ ...nothingChosen, ids: new Set(ids) }));
    },
    clear: () => choose(nothingChosen),
  };
}
