import * as v from 'valibot';

/** A refusal over HTTP: RFC 9457 problem details, served as `application/problem+json`. */
export const problemSchema = v.object({
  type: v.optional(v.pipe(v.string(), v.maxLength(500)), 'about:blank'),
  title: v.optional(v.pipe(v.string(), v.maxLength(500)), ''),
  status: v.optional(v.pipe(v.number(), v.integer())),
  detail: v.optional(v.pipe(v.string(), v.maxLength(2000)), ''),
});
export type Problem = v.InferOutput<typeof problemSchema>;
