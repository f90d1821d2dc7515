import { tableSeparator } from '../../list/formats/read-table.ts';
import type { RecordFormat } from '../scan-formats.ts';

/** How the records of a file are written, and what parts the columns of a table. */
export interface ToldFormat {
  format: RecordFormat;
  separator: string;
}

const byEnding: Record<string, RecordFormat> = {
  csv: 'table',
  tsv: 'table',
  tab: 'table',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  json: 'json',
  sql: 'sql',
  xml: 'markup',
  wxr: 'markup',
};

/** Says how the records of a file are written, by how it begins and what it is called. Pure. */
export function formatOfRecords(name: string, head: string, chosen: RecordFormat | null): ToldFormat {
  const bare = head.replace(/^\uFEFF/, '').trimStart();
  const separator = tableSeparator(wholeLines(bare)) ?? (/\.(tsv|tab)(\.gz)?$/i.test(name) ? '\t' : ',');
  return { format: chosen ?? told(name, bare), separator };
}

function told(name: string, bare: string): RecordFormat {
  const ending = byEnding[/\.([a-z]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (/^<(?:\?xml|!doctype|!--|[a-z][\w:.-]*[\s>/])/i.test(bare) && !/^<(?:!doctype )?html/i.test(bare))
    return 'markup';
  if (/^[[{]/.test(bare)) return isJsonLines(bare, ending) ? 'json-lines' : 'json';
  if (ending === 'sql' || isSql(bare)) return 'sql';
  if (ending === 'table' || tableSeparator(wholeLines(bare)) !== null) return 'table';
  return 'lines';
}

/** A value on each line: the first line is one, and the next begins another. */
function isJsonLines(bare: string, ending: RecordFormat | undefined): boolean {
  const [first = '', second = ''] = bare.split('\n', 2);
  if (ending === 'json-lines') return true;
  try {
    JSON.parse(first);
  } catch {
    // It goes on behind its first line: one value of several lines.
    return false;
  }
  return second.trim() !== '' || bare.startsWith('{');
}

const isSql = (bare: string): boolean =>
  /^(?:--|\/\*|#|(?:create|insert|set|drop|begin|pragma|copy|start|lock|use|replace)\s)/i.test(bare) &&
  /\b(?:insert\s+into|create\s+table|copy\s.{1,500}\sfrom\s+stdin)/i.test(bare);

/** Without the last line, which may be cut. */
function wholeLines(head: string): string {
  const end = head.lastIndexOf('\n');
  return end > 0 ? head.slice(0, end) : head;
}
