import type { List } from '../contract/list.ts';
import type { ScanChoices, ScanPlace, ScanStep } from './scan-file.ts';

/** What a page says to the worker that scans. */
export type ToScanWorker =
  | {
      name: 'scan';
      file: File;
      /** The person's own words; their matches are of list 0. */
      own: Pick<List, 'entries'>;
      /** What is never marked. */
      exceptions: string[];
      /** Compiled lists, as they are stored; their matches are of list 1 and on. */
      lists: unknown[];
      choices: ScanChoices;
      after: ScanPlace;
    }
  /** The last step was taken: go on. A scan is paused by not saying this. */
  | { name: 'next' };

/** What the worker says to the page. */
export type FromScanWorker =
  /** The ids of the person's own words, in the order in which matches name them. */
  { name: 'began'; ownIds: string[] } | { name: 'step'; step: ScanStep } | { name: 'failed'; reason: string };
