import { useEffect, useRef, useState } from 'preact/hooks';
import { messageOf, type Refusal, refused } from '../../contract/result.ts';
import type { EntryDetails } from '../../history/records.ts';
import type { PartFacts, ScanChoices, ScanPlace, ScanStep } from '../../scan/scan-file.ts';
import type { FromScanWorker, ToScanWorker } from '../../scan/scan-messages.ts';
import { readScannedLists, type ScannedLists } from './read-scanned-lists.ts';
import type { ScanRow } from './scan-row.ts';

/** More rows than anybody looks through; further matches are counted alone. */
export const mostRows = 200_000;

/** How far a scan is. */
export interface Scan {
  state: 'idle' | 'running' | 'paused' | 'stopped' | 'done';
  file: File | null;
  /** The same array all the time, which grows: copies of it would take more memory than it does. */
  rows: ScanRow[];
  /** How many matches there are, also those that are not kept. */
  count: number;
  read: number;
  size: number;
  /** How long it has run, in milliseconds, without its pauses. */
  took: number;
  /** What is known of each part of the file. */
  parts: PartFacts[];
  refusal: Refusal | null;
}

const nothing: Scan = {
  state: 'idle',
  file: null,
  rows: [],
  count: 0,
  read: 0,
  size: 0,
  took: 0,
  parts: [],
  refusal: null,
};

/** What a page can do with a scan. */
export interface ScanActions {
  start(file: File, choices: ScanChoices): void;
  pause(): void;
  /** Goes on after a pause, or where a scan was stopped. */
  goOn(): void;
  stop(): void;
}

/** A scan of one file in a worker of its own. */
export function useScan(): [Scan, ScanActions] {
  const [scan, setScan] = useState(nothing);
  const running = useRef<Running | null>(null);
  useEffect(() => () => running.current?.end(), []);
  const begin = (file: File, choices: ScanChoices, before: Scan, place: ScanPlace) => {
    running.current?.end();
    running.current = startRunning(file, choices, before, place, setScan);
  };
  return [
    scan,
    {
      start: (file, choices) =>
        begin(file, choices, { ...nothing, rows: [], file, size: file.size }, { part: 0, texts: 0 }),
      pause: () => running.current?.pause(),
      goOn: () => {
        const { current } = running;
        if (scan.state === 'paused') current?.goOn();
        else if (current && scan.file) begin(scan.file, current.choices, scan, current.place());
      },
      stop: () => running.current?.stop(),
    },
  ];
}

interface Running {
  choices: ScanChoices;
  place(): ScanPlace;
  pause(): void;
  goOn(): void;
  stop(): void;
  end(): void;
}

/** Starts a worker and takes its steps one by one; each is shown before the next is asked for. */
function startRunning(
  file: File,
  choices: ScanChoices,
  before: Scan,
  after: ScanPlace,
  show: (scan: Scan) => void,
): Running {
  const worker = new Worker(new URL('../../scan-worker.ts', import.meta.url), { type: 'module' });
  let now: Scan = { ...before, state: 'running', refusal: null };
  let place = after;
  let isWaiting = false;
  let since = Date.now();
  const tell = (message: ToScanWorker) => worker.postMessage(message);
  const change = (next: Partial<Scan>) => {
    now = { ...now, ...next };
    show(now);
  };
  const tookSoFar = () => now.took + (now.state === 'running' ? Date.now() - since : 0);
  const fail = (refusal: Refusal) => {
    worker.terminate();
    change({ state: 'stopped', refusal });
  };
  let rowsOf: (step: ScanStep) => Promise<ScanRow[]> = async () => [];
  let lists: ScannedLists | null = null;
  worker.onerror = ({ message }) => fail(refused('worker_failed', message).error);
  worker.onmessage = async ({ data }: MessageEvent<FromScanWorker>) => {
    if (data.name === 'failed') return fail(refused('worker_failed', data.reason).error);
    if (data.name === 'began') {
      if (lists) rowsOf = rowsMaker(lists, data.ownIds);
      return;
    }
    const { step } = data;
    const space = mostRows - now.rows.length;
    // What is not shown need not be looked up.
    const found = space > 0 ? await rowsOf(step) : [];
    if (now.state === 'stopped') return;
    place = step.place;
    for (const row of found.slice(0, Math.max(0, space))) {
      row.number = now.rows.length;
      now.rows.push(row);
    }
    const took = tookSoFar();
    since = Date.now();
    change({
      count: now.count + (space > 0 ? found.length : step.found.length),
      read: step.read,
      took,
      parts: withPart(now.parts, step.facts),
    });
    if (step.isEnd) {
      worker.terminate();
      change({ state: 'done' });
    } else if (now.state === 'paused') isWaiting = true;
    else tell({ name: 'next' });
  };
  show(now);
  readScannedLists().then(
    (read) => {
      if (now.state === 'stopped') return;
      if (!read.ok) return fail(read.error);
      lists = read.value;
      const { own, exceptions } = lists;
      const compiled = lists.lists.map((list) => list.compiled);
      tell({ name: 'scan', file, own, exceptions, lists: compiled, choices, after });
    },
    (error: unknown) => fail(refused('storage_failed', messageOf(error)).error),
  );
  return {
    choices,
    place: () => place,
    pause: () => change({ took: tookSoFar(), state: 'paused' }),
    goOn() {
      since = Date.now();
      change({ state: 'running' });
      if (isWaiting) tell({ name: 'next' });
      isWaiting = false;
    },
    stop() {
      worker.terminate();
      change({ took: tookSoFar(), state: 'stopped' });
    },
    end: () => worker.terminate(),
  };
}

/** Puts what is known of entries beside the matches of a step, without those of categories that are off. */
function rowsMaker({ lists, own }: ScannedLists, ownIds: readonly string[]) {
  const ownById = new Map(own.entries.map((entry) => [entry.id, entry]));
  const knownOf = async (list: number, entry: number): Promise<EntryDetails | null> =>
    list === 0 ? (ownById.get(ownIds[entry] ?? '') ?? null) : ((await lists[list - 1]?.read(entry)) ?? null);
  return async ({ found, facts }: ScanStep): Promise<ScanRow[]> => {
    const rows: ScanRow[] = [];
    for (const match of found) {
      const known = await knownOf(match.list, match.entry);
      const list = lists[match.list - 1];
      if (known && !list?.offCategories.has(known.category))
        rows.push({ ...match, number: 0, part: facts.name, listTitle: list?.title ?? own.title, known });
    }
    return rows;
  };
}

/** How many rows were read in all parts of a file. Pure. */
export const rowsOf = (parts: readonly PartFacts[]): number => parts.reduce((sum, { rows }) => sum + rows, 0);

/** What is known of the parts, the one that a step is in renewed. Pure. */
export const withPart = (parts: readonly PartFacts[], facts: PartFacts): PartFacts[] =>
  parts.at(-1)?.name === facts.name ? [...parts.slice(0, -1), facts] : [...parts, facts];
