import { ClaimScan } from './claim-scan.ts';
import { type CompiledList, type ListTables, openCompiledList } from './compiled-list.ts';
import { CompiledPatterns } from './compiled-patterns.ts';
import type { Combination } from './find-combinations.ts';

/** A compiled list opened for searching. */
export interface OpenList {
  tables: ListTables;
  claims: ClaimScan;
  combinations: Map<number, Combination>;
  patterns: CompiledPatterns;
}

const opened = new WeakMap<CompiledList, OpenList>();

/** Opens a compiled list, once. */
export function openList(list: CompiledList): OpenList {
  const known = opened.get(list);
  if (known) return known;
  const tables = openCompiledList(list);
  const open: OpenList = {
    tables,
    claims: new ClaimScan(tables.claims),
    combinations: new Map(list.combinations.map((combination) => [combination.entry, combination])),
    patterns: new CompiledPatterns(list.patterns),
  };
  opened.set(list, open);
  return open;
}
