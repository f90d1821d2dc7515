import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { wordingsSchema } from '../src/contract/list.ts';
import { messageOf } from '../src/contract/result.ts';

const id = v.union([v.string(), v.number()]);
const claimSchema = v.object({ claim: id, wordings: wordingsSchema });
const textSchema = v.object({ id, claim: v.nullable(id), text: v.string(), kind: v.optional(v.string()) });

/** Claims, and texts of which each repeats one of them or none. */
export interface LabelledSet {
  claims: v.InferOutput<typeof claimSchema>[];
  texts: v.InferOutput<typeof textSchema>[];
}

interface Row<T> {
  /** The path and the number of the line, from 1. */
  place: string;
  value: T;
}

/**
 * Reads a labelled set from two files of JSON lines. What is wrong with them is told in sentences that name
 * path and line.
 */
export function readLabelledSet(
  claimsPath: string,
  textsPath: string,
): { set: LabelledSet; faults: string[] } {
  const faults: string[] = [];
  const claims = readRows(claimsPath, claimSchema, faults);
  const texts = readRows(textsPath, textSchema, faults);
  const known = placesById(claims, ({ claim }) => claim, 'claim', faults);
  placesById(texts, (text) => text.id, 'text', faults);
  for (const { place, value } of claims.length > 0 ? texts : []) {
    if (value.claim !== null && !known.has(String(value.claim)))
      faults.push(`${place}: there is no claim ${JSON.stringify(value.claim)} in ${claimsPath}.`);
  }
  return {
    set: { claims: claims.map(({ value }) => value), texts: texts.map(({ value }) => value) },
    faults,
  };
}

/** Where each id stands; one that stands twice is a fault. */
function placesById<T>(
  rows: readonly Row<T>[],
  idOf: (value: T) => string | number,
  name: string,
  faults: string[],
): Map<string, string> {
  const places = new Map<string, string>();
  for (const { place, value } of rows) {
    const key = String(idOf(value));
    const first = places.get(key);
    if (first)
      faults.push(`${place}: the ${name} ${JSON.stringify(idOf(value))} stands already in ${first}.`);
    else places.set(key, place);
  }
  return places;
}

function readRows<T extends v.GenericSchema>(
  path: string,
  schema: T,
  faults: string[],
): Row<v.InferOutput<T>>[] {
  const text = readText(path, faults);
  if (text === null) return [];
  const rows: Row<v.InferOutput<T>>[] = [];
  const before = faults.length;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = `${path}, line ${index + 1}`;
    try {
      const parsed = v.safeParse(schema, JSON.parse(line));
      if (parsed.success) rows.push({ place, value: parsed.output });
      else faults.push(`${place}: ${v.summarize(parsed.issues)}`);
    } catch (error) {
      // What is no JSON is told by throwing.
      faults.push(`${place}: this is no JSON: ${messageOf(error)}.`);
    }
  }
  if (rows.length === 0 && faults.length === before) faults.push(`${path}: the file is empty.`);
  return rows;
}

/** The text of a file without its byte order mark, or null when it cannot be read. */
function readText(path: string, faults: string[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'this is a folder, not a file'
          : code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
            ? 'the file is not written in UTF-8'
            : messageOf(error);
    faults.push(`${path}: ${why}.`);
    return null;
  }
}
