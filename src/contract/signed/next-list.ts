import * as v from 'valibot';
import { listFormat, momentSchema } from '../list.ts';
import { type CanonicalList, canonicalHeader } from './canonical-list.ts';
import { idOfLine } from './list-lines.ts';
import { listIdSchema, versionSchema } from './shared-schemas.ts';

/** What a list's first line says of it; fields that nobody here knows stay as they are. */
const headerSchema = v.looseObject({
  format: v.literal(listFormat),
  id: listIdSchema,
  version: versionSchema,
  generatedAt: momentSchema,
  expiresAt: v.optional(momentSchema),
  title: v.string(),
  publisher: v.string(),
  categories: v.optional(
    v.array(v.object({ id: v.string(), title: v.optional(v.record(v.string(), v.string())) })),
    [],
  ),
});
export type ListHeader = v.InferOutput<typeof headerSchema>;

/** What the first line of a canonical list says; null where it is none. Pure. */
export function readHeader(header: string): ListHeader | null {
  try {
    const parsed = v.safeParse(headerSchema, JSON.parse(`${header}]}`));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The first line of the version that follows. A list that said how long it is good is so again. Pure. */
export function nextHeader(before: ListHeader, version: number, generatedAt: string): string {
  const { entries: _, expiresAt, ...kept } = before;
  const lifetime = Date.parse(expiresAt ?? '') - Date.parse(before.generatedAt);
  const until = new Date(Date.parse(generatedAt) + lifetime);
  return canonicalHeader({
    ...kept,
    version,
    generatedAt,
    ...(Number.isNaN(lifetime) ? {} : { expiresAt: until.toISOString() }),
  });
}

/** One entry that is new or changed, as its line. */
export interface ChangedLine {
  id: string;
  after: string;
}

/**
 * The lines of a list with some entries put in or replaced, and no other one touched. Throws where a line is
 * not of the entry it is said to be. Pure.
 */
export function nextLines(
  base: CanonicalList | null,
  header: string,
  changes: readonly ChangedLine[],
): CanonicalList {
  const lines = new Map(base?.entries.map((line) => [idOfLine(line), line]));
  for (const { id, after } of changes) {
    if (idOfLine(after) !== id || /[\n\r]/.test(after))
      throw new Error(`next-list: the line is not of ${id}`);
    lines.set(id, after);
  }
  const sorted = [...lines].sort(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1));
  return { header, entries: sorted.map(([, line]) => line) };
}
