import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HistorySearch } from '../../history/rows/find-rows.ts';
import { anchored, keptAmong, nothingChosen, stretched, toggled, unanchored } from './choice.ts';
import { ChoiceSteps } from './choice-steps.ts';
import type { History } from './use-history.ts';

/** The rows a person has chosen among those that were found. */
export interface Chosen {
  /** As far as it is known which rows these are. */
  ids: ReadonlySet<string>;
  /** All that were chosen until now, once they are known. */
  settled(): Promise<string[]>;
  /** Chooses the row of a line, or no longer. */
  toggle(id: string, place: number): void;
  /** Chooses all from the line that was touched last to this one; from `start` where none was. */
  stretchTo(place: number, start: number): void;
  all(): void;
  clear(): void;
}

/** Chooses among what a search has found; with the next search nothing is chosen any more. */
export function useChosen({ found, idsAmong }: History, search: HistorySearch): Chosen {
  const searched = useMemo(() => JSON.stringify({ ...search, groupBy: null }), [search]);
  const steps = useMemo(() => new ChoiceSteps(), [searched]);
  const [, setCount] = useState(0);
  const render = () => setCount((count) => count + 1);
  const lines = `${found?.turn} ${found?.edition}`;
  const lastLines = useRef(lines);
  // A line may have come or gone, so that another has its place.
  if (lastLines.current !== lines) steps.take(unanchored);
  lastLines.current = lines;
  const take: ChoiceSteps['take'] = (change) => {
    steps.take(change);
    render();
  };
  const takeWith: ChoiceSteps['takeWith'] = async (...given) => {
    const taken = steps.takeWith(...given);
    render();
    await taken;
    render();
  };
  useEffect(() => {
    // A row may have been deleted, here or in another window.
    if (steps.choice.ids.size > 0) void takeWith(idsAmong(null), keptAmong, (choice) => choice);
  }, [found?.edition]);
  return {
    ids: steps.choice.ids,
    settled: async () => [...(await steps.settled()).ids],
    toggle: (id, place) => take((choice) => toggled(choice, id, place)),
    stretchTo(place, start) {
      const { anchor } = anchored(steps.choice, start);
      const among = { first: Math.min(anchor, place), end: Math.max(anchor, place) + 1 };
      void takeWith(
        idsAmong(among),
        (choice, ids) => stretched({ ...choice, anchor }, ids),
        (choice) => ({ ...choice, anchor }),
      );
    },
    all() {
      void takeWith(
        idsAmong(null),
        (_, ids) => unanchored({ ...nothingChosen, ids: new Set(ids) }),
        unanchored,
      );
    },
    clear: () => take(() => nothingChosen),
  };
}
