import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Refusal, refused } from '../../contract/result.ts';
import type { HistorySearch } from '../../history/rows/find-rows.ts';
import type {
  Choices,
  FoundRows,
  FromRowsWorker,
  LineRange,
  ShownLine,
  ToRowsWorker,
} from '../../history/rows/rows-messages.ts';

/** Lines around those in view that are at hand, so that scrolling shows no empty ones. */
const ahead = 300;
/** So many lines come with what a new search finds: more than a window shows. */
const firstLines = 60;

/** The history as its worker searches it. */
export interface History {
  /** Null until there is something to show. */
  found: FoundRows | null;
  /** Whether the last search is not answered yet. */
  isBusy: boolean;
  refusal: Refusal | null;
  /** A line by its place; undefined where it has not come yet. */
  lineAt(place: number): ShownLine | undefined;
  /** The lines that have come, by their places and in no order. */
  linesAtHand(): ReadonlyMap<number, ShownLine>;
  /** Says which lines are in view. */
  show(view: LineRange): void;
  /** Leaves rows out, or takes them in again; resolves once they are gone from `found`, or back in it. */
  hide(ids: string[], isHidden: boolean): Promise<void>;
  /** The ids of the rows among these lines, heads of groups left out, or of all that were found. */
  idsAmong(lines: LineRange | null): Promise<string[]>;
}

/**
 * What a search finds in the history, as its worker says. The search must be the same object as long as
 * nothing is changed.
 */
export function useHistory(search: HistorySearch, worker: Worker): History {
  const [found, setFound] = useState<FoundRows | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [, setLinesCame] = useState(0);
  const state = useRef(nothing());
  const { current } = state;
  const tell = (message: ToRowsWorker) => worker.postMessage(message);

  // Before anything is asked: the worker may have read the first lines already.
  useLayoutEffect(() => {
    worker.onerror = ({ message }) => {
      setRefusal(refused('worker_failed', message).error);
      // It will not answer what it failed at.
      for (const settle of current.hiding.values()) settle();
    };
    worker.onmessage = ({ data }: MessageEvent<FromRowsWorker>) => {
      if (data.name === 'failed') return setRefusal(refused('storage_failed', data.reason).error);
      if (data.name === 'hidden') return current.hiding.get(data.asked)?.();
      if (data.name === 'ids') return current.asked.get(data.asked)?.(data.ids);
      // Said once, it may have come with what an earlier search found.
      if (data.name === 'found') current.choices = data.choices ?? current.choices;
      if (data.turn !== current.turn) return;
      let last = noLines;
      if (data.name === 'found') {
        if (data.edition === current.edition) last = current.lines;
        // It was read after all, as once another context has made the database anew.
        else setRefusal(null);
        current.lines = new Map();
        current.edition = data.edition;
      }
      for (const [at, line] of data.lines.entries()) {
        const place = data.view.first + at;
        current.lines.set(place, asBefore(line, last.get(place)));
      }
      if (data.name === 'lines') {
        // Most come long before they are in view.
        if (current.isOneMissing) setLinesCame((count) => count + 1);
        current.isOneMissing = false;
      } else if (current.choices) setFound({ ...data, choices: current.choices });
    };
  }, [worker]);

  // Not in an effect: until the next frame, nothing would say that an answer is awaited.
  if (current.search !== search) {
    current.search = search;
    current.turn += 1;
    current.view = { first: 0, end: firstLines };
  }
  // Not after the next frame is drawn, as effects are: what is found is to be in that frame.
  useLayoutEffect(() => tell({ name: 'find', turn: current.turn, search, view: current.view }), [search]);

  return {
    found,
    isBusy: found?.turn !== current.turn,
    refusal,
    lineAt(place) {
      const line = current.lines.get(place);
      current.isOneMissing ||= !line;
      return line;
    },
    linesAtHand: () => current.lines,
    show({ first, end }) {
      const isNear = first - current.view.first > ahead / 3 || current.view.first === 0;
      if (isNear && current.view.end - end > ahead / 3) return;
      current.view = { first: Math.max(0, first - ahead), end: end + ahead };
      for (const place of current.lines.keys())
        if (place < current.view.first || place >= current.view.end) current.lines.delete(place);
      tell({ name: 'view', turn: current.turn, view: current.view });
    },
    hide: (ids, isHidden) =>
      new Promise((resolve) => {
        const asked = ++current.askedLast;
        current.hiding.set(asked, () => {
          current.hiding.delete(asked);
          resolve();
        });
        tell({ name: 'hide', asked, ids, isHidden });
      }),
    idsAmong: (lines) =>
      new Promise((resolve) => {
        const asked = ++current.askedLast;
        current.asked.set(asked, (ids) => {
          current.asked.delete(asked);
          resolve(ids);
        });
        tell({ name: 'ids', asked, among: lines });
      }),
  };
}

const noLines: ReadonlyMap<number, ShownLine> = new Map();

/**
 * The line, or the one there was in its place if it says the same: the next letter of a word often finds the
 * same, and what stays the same object is not rendered again. Pure.
 */
const asBefore = (line: ShownLine, last: ShownLine | undefined): ShownLine =>
  last?.row.id === line.row.id && last.groupCount === line.groupCount ? last : line;

const nothing = () => ({
  search: null as HistorySearch | null,
  choices: null as Choices | null,
  turn: 0,
  /** Which rows the lines are of. */
  edition: -1,
  view: { first: 0, end: firstLines },
  /** Whether a line was to be shown that had not come. */
  isOneMissing: false,
  lines: new Map<number, ShownLine>(),
  askedLast: 0,
  asked: new Map<number, (ids: string[]) => void>(),
  /** Rows on their way out of what is found, or into it again. */
  hiding: new Map<number, () => void>(),
});
