import { useEffect, useRef, useState } from 'preact/hooks';
import { messageOf, type Refusal, refused } from '../../contract/result.ts';
import type { EntryDetails } from '../../history/records.ts';
import type { PartFacts, ScanChoices, ScanPlace } from '../../scan/scan-file.ts';
import {
  type FromScanWorker,
  type ScanSteps,
  type ToScanWorker,
  withPart,
} from '../../scan/scan-messages.ts';
import { blobSource, isReadable } from '../../scan/unpack/file-source.ts';
import { shownLessOften } from '../shown-less-often.ts';
import { type KeptEntries, KeptRows } from './kept-rows.ts';
import { readScannedLists, type ScannedLists } from './read-scanned-lists.ts';

/** How far a scan is. */
export interface Scan {
  state: 'idle' | 'running' | 'paused' | 'stopped' | 'done';
  file: File | null;
  /** All that was found; the same object all the time, which grows. */
  rows: KeptRows;
  read: number;
  size: number;
  /** How long it has run, in milliseconds, without its pauses. */
  took: number;
  /** What is known of each part of the file. */
  parts: PartFacts[];
  refusal: Refusal | null;
}

const nothing = (): Scan => ({
  state: 'idle',
  file: null,
  rows: new KeptRows(),
  read: 0,
  size: 0,
  took: 0,
  parts: [],
  refusal: null,
});

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
    running.current = startRunning(file, choices, before, place, shownLessOften<Scan>(setScan));
  };
  return [
    scan,
    {
      start: (file, choices) =>
        begin(file, choices, { ...nothing(), file, size: file.size }, { part: 0, texts: 0 }),
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
  /** Whether another scan has taken its place. */
  let isOver = false;
  let since = Date.now();
  const tell = (message: ToScanWorker) => worker.postMessage(message);
  const change = (next: Partial<Scan>) => {
    if (isOver) return;
    now = { ...now, ...next };
    show(now);
  };
  const tookSoFar = () => now.took + (now.state === 'running' ? Date.now() - since : 0);
  const fail = (refusal: Refusal) => {
    worker.terminate();
    change({ state: 'stopped', refusal });
  };
  let keep: (steps: ScanSteps) => Promise<KeptEntries> = async () => [];
  let lists: ScannedLists | null = null;
  worker.onerror = ({ message }) => fail(refused('worker_failed', message).error);
  worker.onmessage = async ({ data }: MessageEvent<FromScanWorker>) => {
    if (data.name === 'failed') return fail(refused('worker_failed', data.reason).error);
    if (data.name === 'began') {
      if (lists) keep = entriesKeeper(lists, data.ownIds, now.rows);
      return;
    }
    const { steps } = data;
    const kept = await keep(steps);
    if (now.state === 'stopped') return;
    place = steps.place;
    now.rows.add(steps.lines, kept);
    const took = tookSoFar();
    since = Date.now();
    change({ read: steps.read, took, parts: steps.parts.reduce(withPart, now.parts) });
    if (steps.isEnd) {
      worker.terminate();
      change({ state: 'done' });
    } else if (now.state === 'paused') isWaiting = true;
    else tell({ name: 'next' });
  };
  show(now);
  Promise.all([readScannedLists(), isReadable(blobSource(file, file.name))]).then(
    ([read, canBeRead]) => {
      if (now.state === 'stopped') return;
      if (!canBeRead) return fail(refused('file_not_read').error);
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
    end() {
      isOver = true;
      worker.terminate();
    },
  };
}

/** Says of each match of some steps which entry it is; those of categories that are off are left out. */
function entriesKeeper({ lists, own }: ScannedLists, ownIds: readonly string[], rows: KeptRows) {
  const ownById = new Map(own.entries.map((entry) => [entry.id, entry]));
  const knownOf = async (list: number, entry: number): Promise<EntryDetails | null> =>
    list === 0 ? (ownById.get(ownIds[entry] ?? '') ?? null) : ((await lists[list - 1]?.read(entry)) ?? null);
  const keepEntry = async (list: number, entry: number): Promise<number | null> => {
    const known = await knownOf(list, entry);
    const from = lists[list - 1];
    if (!known || from?.offCategories.has(known.category)) return null;
    return rows.addEntry({ known, listTitle: from?.title ?? own.title });
  };
  const seen = lists.map(() => new Map<number, number | null>()).concat(new Map());
  return async ({ entries }: ScanSteps): Promise<KeptEntries> => {
    const kept: KeptEntries = [];
    for (let at = 0; at < entries.length; at += 2) {
      const [list = 0, entry = 0] = entries.subarray(at, at + 2);
      let number = seen[list]?.get(entry);
      if (number === undefined) {
        number = await keepEntry(list, entry);
        seen[list]?.set(entry, number);
      }
      kept.push(number);
    }
    return kept;
  };
}

/** How many rows were read in all parts of a file. Pure. */
export const rowsOf = (parts: readonly PartFacts[]): number => parts.reduce((sum, { rows }) => sum + rows, 0);
