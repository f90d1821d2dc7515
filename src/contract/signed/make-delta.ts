import type { CanonicalList } from './canonical-list.ts';
import { type Delta, deltaFormat } from './delta.ts';
import { idOfLine } from './list-lines.ts';

/** What leads from one canonical list to another of the same id. Pure. */
export function makeDelta(
  list: string,
  from: { version: number; lines: CanonicalList },
  to: { version: number; lines: CanonicalList },
): Delta {
  return {
    format: deltaFormat,
    list,
    from: from.version,
    to: to.version,
    header: to.lines.header,
    ...changesBetween(from.lines.entries, to.lines.entries),
  };
}

/** Both have rising ids: walked side by side, only lines that differ are looked into. */
function changesBetween(before: readonly string[], after: readonly string[]): Pick<Delta, 'put' | 'remove'> {
  const put: string[] = [];
  const remove: string[] = [];
  let at = 0;
  for (const line of after) {
    const id = before[at] === line ? null : idOfLine(line);
    while (id !== null && at < before.length && idAt(before, at) < id) remove.push(idAt(before, at++));
    if (before[at] === line) at++;
    else {
      put.push(line);
      if (at < before.length && idAt(before, at) === id) at++;
    }
  }
  while (at < before.length) remove.push(idAt(before, at++));
  return { put, remove };
}

const idAt = (lines: readonly string[], at: number): string => idOfLine(lines[at] ?? '') ?? '';
