import { gravityOf } from '../contract/gravity-of.ts';
import type { Status } from '../contract/list.ts';
import type { Flag } from '../messages/message-contract.ts';

/** What a list says of the stretch `[start, end)` of a text. */
export interface Verdict {
  flag: Pick<Flag, 'key' | 'entryId' | 'status'>;
  start: number;
  end: number;
}

/** What lists say, the gravest first; what weighs the same stays in its order. Pure. */
export const gravestFirst = <Found extends { flag: Pick<Flag, 'status'> }>(
  found: readonly Found[],
): Found[] => [...found].sort((a, b) => gravityOf[b.flag.status] - gravityOf[a.flag.status]);

/** These say nothing that another verdict could contradict. */
const undecided: readonly Status[] = ['unverified', 'withdrawn'];

/**
 * Those of the others that contradict a verdict on the same text: another list says something else of the
 * same passage. What only touches it, or lies in it, is mostly about another claim. Pure.
 */
export const contradicting = <Other extends Verdict>(
  { flag, start, end }: Verdict,
  others: readonly Other[],
): Other[] =>
  others.filter((other) => {
    const shared = Math.min(end, other.end) - Math.max(start, other.start);
    const longer = Math.max(end - start, other.end - other.start);
    return (
      listOf(other.flag) !== listOf(flag) &&
      other.flag.status !== flag.status &&
      !undecided.includes(flag.status) &&
      !undecided.includes(other.flag.status) &&
      shared * 2 > longer
    );
  });

/** What the list of a flag is known by; two lists may give themselves one id. */
const listOf = ({ key, entryId }: Verdict['flag']): string => key.slice(0, key.length - entryId.length);
