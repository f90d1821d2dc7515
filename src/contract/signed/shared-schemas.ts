import * as v from 'valibot';

/** The `id` of a list. */
export const listIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(512));

/** The version of a list: whole numbers above the limit are not told apart. */
export const versionSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(Number.MAX_SAFE_INTEGER),
);

/** A SHA-256 in hexadecimal, which is also the name of a file. */
export const digestSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
