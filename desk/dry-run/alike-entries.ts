import { readFile } from 'node:fs/promises';
import type { Entry } from '../../src/contract/list.ts';
import { parseList } from '../../src/contract/parse-list.ts';
import type { Alike } from '../../src/contract/staff/dry-run.ts';
import { rankAlike } from './rank-alike.ts';
import type { ClaimAlike } from './reported-passages.ts';

type AlikeLine = Alike['alike'][number];
/** The entry a claim is about, once there is one: what the desk published of it or its reports named. */
export interface EntryOfClaim {
  listId: string | null;
  entryId: string | null;
}
interface Named {
  line: Omit<AlikeLine, 'likeness'>;
  texts: readonly string[];
}

/**
 * The claims and the entries of these list files that are most like some passages of a claim, best first. The
 * entry the claim itself is about is left out: it is no other answer.
 */
export async function alikeTo(asked: {
  passages: string[];
  claims: ClaimAlike[];
  listFiles: string[];
  own: EntryOfClaim;
  most: number;
}): Promise<AlikeLine[]> {
  const claims = asked.claims.map(({ id, title, status, texts }): Named => {
    return { line: { kind: 'claim', id, listId: null, title, status }, texts };
  });
  const entries: Named[] = [];
  for (const path of asked.listFiles) {
    const read = parseList(await readFile(path, 'utf8'));
    if (!read.ok) continue;
    const { id: listId, entries: its } = read.value.list;
    const others = its.filter(({ id }) => listId !== asked.own.listId || id !== asked.own.entryId);
    entries.push(...others.map((entry) => nameEntry(entry, listId)));
  }
  const ranked = rankAlike(asked.passages, [...claims, ...entries], asked.most);
  return ranked.map(({ candidate, likeness }) => ({ ...candidate.line, likeness: Math.min(1, likeness) }));
}

const nameEntry = ({ id, claim, status, match }: Entry, listId: string): Named => ({
  line: { kind: 'entry', id, listId, title: claim, status },
  texts: 'claim' in match ? [claim, ...match.claim] : [claim],
});
