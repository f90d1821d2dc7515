import type { List } from '../contract/list.ts';
import type { MatchLines } from './match-lines.ts';
import type { PartFacts, ScanChoices, ScanPlace, ScanStep } from './scan-file.ts';

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
  /** The last steps were taken: go on. A scan is paused by not saying this. */
  | { name: 'next' };

/** What some steps of a scan brought, and how far the last of them is. */
export interface ScanSteps extends MatchLines, Pick<ScanStep, 'place' | 'read' | 'size' | 'isEnd'> {
  /** The parts of the file that they are in. */
  parts: PartFacts[];
}

/** What the worker says to the page. */
export type FromScanWorker =
  /** The ids of the person's own words, in the order in which matches name them. */
  | { name: 'began'; ownIds: string[] }
  | { name: 'steps'; steps: ScanSteps }
  | { name: 'failed'; reason: string };

/** What is known of the parts, the one that a step is in renewed. Pure. */
export const withPart = (parts: readonly PartFacts[], facts: PartFacts): PartFacts[] =>
  parts.at(-1)?.name === facts.name ? [...parts.slice(0, -1), facts] : [...parts, facts];
