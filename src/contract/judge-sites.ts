import * as v from 'valibot';
import { briefRefusal } from './brief-refusal.ts';
import type { Refusal } from './result.ts';
import { type Site, siteSchema } from './site.ts';

/** As many site profiles as one list may carry. */
const limit = 500;

/** Judges site profiles one by one, so that one that is not as agreed does not cost the others. */
export function judgeSites(raw: readonly unknown[]): { sites: Site[]; refusals: Refusal[] } {
  const sites: Site[] = [];
  const refusals: Refusal[] = [];
  raw.slice(0, limit).forEach((value, index) => {
    const parsed = v.safeParse(siteSchema, value);
    if (parsed.success) sites.push(parsed.output);
    else
      refusals.push(briefRefusal('site_invalid', `#${index + 1}`, v.getDotPath(parsed.issues[0]) ?? 'site'));
  });
  return { sites, refusals };
}
