import type { LogLine } from '../../src/contract/staff/log-line.ts';
import { logHash, noLine } from './log-hash.ts';

/** What is wrong with a log, in a sentence that names its first broken line; null where it is whole. Pure. */
export function brokenLink(deskId: string, lines: readonly LogLine[]): string | null {
  let previous = noLine;
  let sequence = 1;
  for (const line of lines) {
    if (line.sequence !== sequence) return `Line ${sequence} of the log is missing.`;
    if (line.previous !== previous) return `Line ${sequence} of the log does not follow the line before it.`;
    if (logHash(deskId, line) !== line.hash) {
      return `Line ${sequence} of the log was changed after it was written.`;
    }
    previous = line.hash;
    sequence++;
  }
  return null;
}
