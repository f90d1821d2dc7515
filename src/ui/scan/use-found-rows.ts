import { useEffect, useMemo, useState } from 'preact/hooks';
import { messageOf, type Refusal, refused } from '../../contract/result.ts';
import type { KeptRows } from './kept-rows.ts';
import type { RowSearch, ScanRow } from './scan-row.ts';

/** How far a search is. */
interface FoundRows {
  /** The numbers of the rows found so far: the same array all the time, which grows. */
  found: readonly number[];
  failure: Refusal | null;
}

/**
 * The rows that a search asks for, also among those that come while it is looked at. Until it has found
 * something, those of the last search stay.
 */
export function useFoundRows(rows: KeptRows, search: RowSearch): FoundRows {
  const finder = useMemo(() => new RowFinder(rows, search), [rows, search]);
  const [{ shown }, setShown] = useState({ shown: finder });
  useEffect(() => () => finder.end(), [finder]);
  useEffect(() => void finder.goOn(() => setShown({ shown: finder })), [finder, rows.length]);
  return shown.rows === rows ? shown : finder;
}

/** A row once it was read. */
export function useRow(rows: KeptRows, number: number): ScanRow | null {
  const [row, setRow] = useState<ScanRow | null>(null);
  useEffect(() => {
    let isWanted = true;
    rows.rowAt(number).then(
      (read) => isWanted && setRow(read),
      (error: unknown) => console.error('scan-row', error),
    );
    return () => {
      isWanted = false;
    };
  }, [rows, number]);
  return row;
}

/** How often what was found is shown, in milliseconds. */
const often = 50;

/** Goes through rows once, and on when more have come. */
class RowFinder implements FoundRows {
  readonly found: number[] = [];
  failure: Refusal | null = null;
  #next = 0;
  #isAtWork = false;
  #isEnded = false;
  readonly rows: KeptRows;
  readonly #search: RowSearch;

  constructor(rows: KeptRows, search: RowSearch) {
    this.rows = rows;
    this.#search = search;
  }

  async goOn(show: () => void): Promise<void> {
    if (this.#isAtWork || this.failure) return;
    this.#isAtWork = true;
    let shownAt = Date.now();
    try {
      while (this.#next < this.rows.chunkCount) {
        const found = await this.rows.findIn(this.#next++, this.#search);
        if (this.#isEnded) return;
        for (const number of found) this.found.push(number);
        if (Date.now() - shownAt < often) continue;
        show();
        shownAt = Date.now();
      }
    } catch (error) {
      this.failure = refused('storage_failed', messageOf(error)).error;
    }
    this.#isAtWork = false;
    show();
  }

  end(): void {
    this.#isEnded = true;
  }
}
