import * as v from 'valibot';
import { type Site, siteSchema } from '../contract/site.ts';
import data from './built-in-sites.json' with { type: 'json' };

/**
 * The profiles that come with the extension, those of single sites before those of software found anywhere.
 */
export const builtInSites = (): Site[] => v.parse(v.array(siteSchema), data);
