import type { RE2JS } from 're2js';
import { ClaimScan } from './claim-scan.ts';
import { type CompiledList, type ListTables, openCompiledList } from './compiled-list.ts';
import type { Combination } from './find-combinations.ts';
import { compilePattern } from './find-patterns.ts';

/** A compiled list opened for searching. */
export interface OpenList {
  tables: ListTables;
  claims: ClaimScan;
  combinations: Map<number, Combination>;
  patterns: Map<number, RE2JS>;
}

const opened = new WeakMap<CompiledList, OpenList>();

/** Opens a compiled list, once. */
export function openList(list: CompiledList): OpenList {
  const known = opened.get(list);
  if (known) return known;
  const tables = openCompiledList(list);
  const patterns = new Map<number, RE2JS>();
  for (const { entry, pattern } of list.patterns) {
    const compiled = compilePattern(pattern, list.entryIds[entry] ?? '');
    if (compiled.ok) patterns.set(entry, compiled.value);
  }
  const open: OpenList = {
    tables,
    claims: new ClaimScan(tables.claims),
    combinations: new Map(list.combinations.map((combination) => [combination.entry, combination])),
    patterns,
  };
  opened.set(list, open);
  return open;
}
