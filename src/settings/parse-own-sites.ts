import * as v from 'valibot';
import { good, type Result, refused } from '../contract/result.ts';
import { type Site, siteSchema } from '../contract/site.ts';

const ownSitesSchema = v.pipe(v.array(siteSchema), v.maxLength(200));

/** The site profiles a person typed: a JSON array, or nothing for none. */
export function parseOwnSites(text: string): Result<Site[]> {
  if (text.trim() === '') return good([]);
  try {
    const parsed = v.safeParse(ownSitesSchema, JSON.parse(text));
    if (parsed.success) return good(parsed.output);
    return refused('own_sites_invalid', v.getDotPath(parsed.issues[0]) ?? '[ ]');
  } catch (error) {
    return refused('own_sites_invalid', error instanceof Error ? error.message : String(error));
  }
}
