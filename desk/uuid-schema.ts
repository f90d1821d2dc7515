import * as v from 'valibot';

/** The id of a report, a claim or a dry run. */
export const uuidSchema = v.pipe(v.string(), v.uuid());
