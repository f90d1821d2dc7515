import * as v from 'valibot';
import { type Join, joinFormat, joinSchema } from '../contract/join.ts';
import { good, type Result, refused } from '../contract/result.ts';

/** The join document in `text`; null where the text is something else, such as a list. */
export function parseJoin(text: string): Result<Join> | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Whatever it is instead, parseList says so in a sentence.
    return null;
  }
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : null;
  if (typeof format !== 'string' || !format.startsWith('qiuzheng-join/')) return null;
  if (format !== joinFormat) return refused('join_invalid', 'format');
  const parsed = v.safeParse(joinSchema, json);
  return parsed.success ? good(parsed.output) : refused('join_invalid', v.getDotPath(parsed.issues[0]) ?? '');
}
