import * as v from 'valibot';
import { judgeEntry } from '../contract/judge-entry.ts';
import type { Entry } from '../contract/list.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { fromBase64 } from '../contract/signed/base64.ts';
import { type CanonicalList, canonicalBytes, canonicalEntry } from '../contract/signed/canonical-list.ts';
import { hexSha256 } from '../contract/signed/hex-sha256.ts';
import { idOfLine } from '../contract/signed/list-lines.ts';
import { nextHeader, nextLines, readHeader } from '../contract/signed/next-list.ts';
import { nextRelease } from '../contract/signed/next-release.ts';
import { releaseSchema } from '../contract/signed/release.ts';
import type { NamedRelease } from '../contract/signed/releases-back.ts';
import { jsonOf, payloadBytes } from '../contract/signed/signed-json.ts';
import type { EntryChange, ProposedRelease } from '../contract/staff/verdict.ts';

const day = 24 * 60 * 60 * 1000;
/** How far ahead of this clock a release may be dated, in milliseconds. It may have waited for long. */
const dateGrace = day;
/** So many versions may be left out: those that were given up. A higher number would use numbers up. */
const mostLeftOut = 1000;

/** The newest version of a list that this browser has verified itself. */
export interface VerifiedBase {
  listId: string;
  release: NamedRelease;
  lines: CanonicalList;
  /** The releases before it, newest first and itself among them, each named by the one after it. */
  back: readonly NamedRelease[];
}

/** What may be signed: bytes that were made here. */
export interface RebuiltRelease {
  version: number;
  payload: Uint8Array<ArrayBuffer>;
  sha256: string;
}

/**
 * Makes a release again from the version this browser has verified and the changes that were shown, and
 * refuses unless the desk's is the same to the byte. A desk in other hands can have nothing signed but what
 * somebody has read. Ways from older versions are taken as the desk states them: whoever goes one compares
 * what comes of it with the digest of the whole list. Pure.
 */
export async function rebuildRelease(
  proposed: ProposedRelease,
  shown: readonly EntryChange[],
  base: VerifiedBase,
  now: number,
): Promise<Result<RebuiltRelease>> {
  const { version, generatedAt } = proposed;
  const differs = (what: string) => refused('sign_differs', what);
  const before = readHeader(base.lines.header);
  if (!before || proposed.list !== base.listId || before.id !== base.listId) return differs('list');
  if (proposed.base?.sha256 !== base.release.sha256)
    return refused('sign_base_unknown', String(base.release.release.version));
  const from = base.release.release.version;
  if (version <= from || version > from + mostLeftOut) return differs('version');
  const at = Date.parse(generatedAt);
  if (at <= Date.parse(before.generatedAt) || at - now > dateGrace) return differs('generatedAt');
  const header = nextHeader(before, version, generatedAt);
  const wrong = wrongChange(shown, base.lines, new Set(before.categories.map(({ id }) => id)));
  if (wrong !== null) return differs(wrong);
  const bytes = canonicalBytes(nextLines(base.lines, header, shown));
  const payload = fromBase64(proposed.payload);
  const stated = v.safeParse(releaseSchema, payload && jsonOf(payload));
  if (!payload || !stated.success) return differs('payload');
  const list = { id: base.listId, version, generatedAt };
  const expiresAt = readHeader(header)?.expiresAt;
  const release = nextRelease(
    { ...list, ...(expiresAt === undefined ? {} : { expiresAt }) },
    { sha256: await hexSha256(bytes), bytes: bytes.length },
    stated.output.deltas,
    base.back,
  );
  const own = payloadBytes(release);
  if (!isSame(own, payload)) return differs('payload');
  return good({ version, payload: own, sha256: await hexSha256(own) });
}

/** The id of the first change that is not what it was shown as; null where all are. */
function wrongChange(
  shown: readonly EntryChange[],
  { entries }: CanonicalList,
  categories: ReadonlySet<string>,
): string | null {
  const ids = new Set(shown.map(({ id }) => id));
  if (ids.size !== shown.length) return 'changes';
  const lines = new Map<string, string>();
  for (const line of entries) {
    const id = idOfLine(line);
    if (id !== null && ids.has(id)) lines.set(id, line);
  }
  const wrong = shown.find(
    ({ id, before, after }) => before !== (lines.get(id) ?? null) || !isEntryLine(id, after, categories),
  );
  return wrong?.id ?? null;
}

/** Whether a line says an entry of this id, in the one way such a line is written, that readers take. */
function isEntryLine(id: string, line: string, categories: ReadonlySet<string>): boolean {
  const entry = entryIn(line);
  if (entry === null || canonicalEntry(entry) !== line) return false;
  const judged = judgeEntry(entry, id, categories);
  return judged.entry?.id === id && judged.refusals.length === 0;
}

function entryIn(line: string): Entry | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
