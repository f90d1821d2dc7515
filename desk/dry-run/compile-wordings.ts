import { ClaimTable, leastInfo } from '../../src/matches/claims/claim-table.ts';
import { type CompiledList, compileList } from '../../src/matches/list/compile-list.ts';

/** Wordings of one claim, ready to be looked for as readers' browsers look for them. */
export interface CompiledWordings {
  list: CompiledList;
  /** Per wording the bits of evidence in it, and whether these are too few for any list. */
  judged: { wording: string; bits: number; isVague: boolean }[];
}

/**
 * Compiles wordings as the one entry of a list. What they are worth beside other entries is not known yet.
 */
export function compileWordings(wordings: readonly string[]): CompiledWordings {
  const table = new ClaimTable();
  const judged = wordings.map((wording) => {
    const bits = table.infoOf(wording);
    return { wording, bits, isVague: bits < leastInfo };
  });
  const entry = {
    id: 'tried',
    match: { claim: [...wordings] },
    category: 'other',
    status: 'unverified' as const,
    claim: 'tried',
    updatedAt: '1970-01-01',
  };
  return { list: compileList({ entries: wordings.length > 0 ? [entry] : [] }).compiled, judged };
}
