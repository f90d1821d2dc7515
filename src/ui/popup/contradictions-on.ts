import type { Flag, TabDescription } from '../../messages/message-contract.ts';
import { contradicting, gravestFirst } from '../compare-verdicts.ts';

/**
 * For each flag of a page, by its key, the flags of other lists that say something else of one of its
 * passages, the gravest first; none for most. Pure.
 */
export function contradictionsOn(frames: TabDescription['frames']): Map<string, Flag[]> {
  const found = new Map<string, Map<string, Flag>>();
  for (const { flags, passages } of frames) {
    const known = new Map(flags.map((flag) => [flag.key, flag]));
    const verdicts = passages.flatMap(({ flagKey, passage: { position } }) => {
      const flag = known.get(flagKey);
      return flag && position ? [{ flag, start: position.start, end: position.end }] : [];
    });
    for (const verdict of verdicts) {
      const others = found.get(verdict.flag.key) ?? new Map<string, Flag>();
      for (const { flag } of contradicting(verdict, verdicts)) others.set(flag.key, flag);
      found.set(verdict.flag.key, others);
    }
  }
  return new Map(
    [...found].map(([key, others]) => {
      const wrapped = gravestFirst([...others.values()].map((flag) => ({ flag })));
      return [key, wrapped.map(({ flag }) => flag)];
    }),
  );
}
