import * as v from 'valibot';
import { browser } from '../platform/page-browser.ts';

/** What the organisation that runs this browser has set (`public/managed-schema.json`). */
const policySchema = v.object({
  organisation: v.fallback(v.nullable(v.string()), null),
  /** Addresses of lists and desks, as a person would type them. */
  lists: v.fallback(v.array(v.string()), []),
});
export type Policy = v.InferOutput<typeof policySchema>;

export const noPolicy: Policy = { organisation: null, lists: [] };

/** A policy as the browser gave it; what of it is damaged is as if it were not set. Pure. */
export function parsePolicy(managed: unknown): Policy {
  const parsed = v.safeParse(policySchema, {
    ...noPolicy,
    ...(typeof managed === 'object' ? managed : null),
  });
  return parsed.success ? parsed.output : noPolicy;
}

/** The policy of this browser; Firefox fails where there is none. */
export async function readPolicy(): Promise<Policy> {
  try {
    return parsePolicy(await browser.storage.managed.get(null));
  } catch {
    return noPolicy;
  }
}
