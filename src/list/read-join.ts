import * as v from 'valibot';
import { type Join, joinSchema } from '../contract/join.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { headerOf } from '../contract/signed/list-pieces.ts';

/**
 * The JSON in a file and the format it names; none where it holds something else, such as a word list. Of a
 * canonical list, which may be large, only the first line is read.
 */
export function formatNamedIn(file: ArrayBuffer): { json: unknown; format: string } {
  const bytes = new Uint8Array(file);
  const header = headerOf(bytes);
  if (header) return { json: header, format: String(header.format) };
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : null;
    return { json, format: typeof format === 'string' ? format : '' };
  } catch {
    // Whatever it is instead, who reads it says so in a sentence.
    return { json: null, format: '' };
  }
}

/** A join document, judged. */
export function parseJoin(json: unknown): Result<Join> {
  const parsed = v.safeParse(joinSchema, json);
  return parsed.success ? good(parsed.output) : refused('join_invalid', v.getDotPath(parsed.issues[0]) ?? '');
}
