import type { Passage } from '../../contract/report.ts';
import type { Flag, TabDescription } from '../../messages/message-contract.ts';

/** A passage of a page and where a press on it leads. */
export interface FoundPassage {
  frameId: number;
  index: number;
  passage: Passage;
}

/** All passages of a page that repeat one claim. */
export interface FlagGroup {
  flag: Flag;
  passages: FoundPassage[];
}

type Frames = TabDescription['frames'];

/** What was found in all frames of a page, claim by claim, in the order of the page. */
export function groupByFlag(frames: Frames): FlagGroup[] {
  const groups = new Map<string, FlagGroup>();
  for (const { frameId, passages, ...frame } of frames) {
    const flags = new Map(frame.flags.map((flag) => [flag.key, flag]));
    for (const { index, flagKey, passage } of passages) {
      const flag = flags.get(flagKey);
      if (!flag) continue;
      const group = groups.get(flagKey) ?? { flag, passages: [] };
      group.passages.push({ frameId, index, passage });
      groups.set(flagKey, group);
    }
  }
  return [...groups.values()];
}
