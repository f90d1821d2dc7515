import * as v from 'valibot';

/**
 * What a page of the extension has kept in `localStorage` under a key, if it is as the schema says; else
 * null: what is no JSON, or other JSON, was not written by this version.
 */
export function readLocal<Schema extends v.GenericSchema>(
  key: string,
  schema: Schema,
): v.InferOutput<Schema> | null {
  try {
    const kept = v.safeParse(schema, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return kept.success ? kept.output : null;
  } catch {
    return null;
  }
}
