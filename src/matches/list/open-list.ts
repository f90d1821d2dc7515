import { ClaimScan } from '../claims/claim-scan.ts';
import { CompiledPatterns } from '../patterns/compiled-patterns.ts';
import type { Combination } from '../patterns/find-combinations.ts';
import { type CompiledList, type ListTables, openCompiledList } from './compiled-list.ts';

/** A compiled list opened for searching. */
export interface OpenList {
  tables: ListTables;
  claims: ClaimScan;
  combinations: Map<number, Combination>;
  patterns: CompiledPatterns;
  /** The entries that name each detector. */
  detecting: Map<string, number[]>;
}

const opened = new WeakMap<CompiledList, OpenList>();

/** Opens a compiled list, once. */
export function openList(list: CompiledList): OpenList {
  const known = opened.get(list);
  if (known) return known;
  const tables = openCompiledList(list);
  const detecting = new Map<string, number[]>();
  for (const { entry, detector } of list.detectors) {
    const entries = detecting.get(detector);
    if (entries) entries.push(entry);
    else detecting.set(detector, [entry]);
  }
  const open: OpenList = {
    tables,
    claims: new ClaimScan(tables.claims),
    combinations: new Map(list.combinations.map((combination) => [combination.entry, combination])),
    patterns: new CompiledPatterns(list.patterns),
    detecting,
  };
  opened.set(list, open);
  return open;
}
