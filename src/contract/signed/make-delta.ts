import type { CanonicalList } from './canonical-list.ts';
import { type Delta, deltaFormat } from './delta.ts';
import { idOfLine } from './list-lines.ts';

/** What leads from one canonical list to another of the same id. Pure. */
export function makeDelta(
  list: string,
  from: { version: number; lines: CanonicalList },
  to: { version: number; lines: CanonicalList },
): Delta {
  const before = new Set(from.lines.entries);
  const idsAfter = new Set(to.lines.entries.map(idOfLine));
  return {
    format: deltaFormat,
    list,
    from: from.version,
    to: to.version,
    header: to.lines.header,
    put: to.lines.entries.filter((line) => !before.has(line)),
    remove: from.lines.entries.flatMap((line) => {
      const id = idOfLine(line);
      return id === null || idsAfter.has(id) ? [] : [id];
    }),
  };
}
