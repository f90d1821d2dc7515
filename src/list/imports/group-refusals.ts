import type { Refusal, RefusalCode } from '../../contract/result.ts';

/** Refusals of one kind: how many, and the first of them. */
export interface RefusalGroup {
  code: RefusalCode;
  count: number;
  first: Refusal[];
}

/** Sorts refusals by their kind, and keeps the first `shown` of each. Pure. */
export function groupRefusals(refusals: readonly Refusal[], shown: number): RefusalGroup[] {
  const groups = new Map<RefusalCode, RefusalGroup>();
  for (const refusal of refusals) {
    const group = groups.get(refusal.code) ?? { code: refusal.code, count: 0, first: [] };
    group.count++;
    if (group.first.length < shown) group.first.push(refusal);
    groups.set(refusal.code, group);
  }
  return [...groups.values()];
}
