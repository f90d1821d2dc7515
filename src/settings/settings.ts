import * as v from 'valibot';
import { urlScopes } from '../contract/report.ts';
import { siteSchema } from '../contract/site.ts';
import { webAddressSchema } from '../contract/web-address.ts';
import { browser } from '../platform/browser.ts';
import { hiddenFlagSchema } from './hidden-flags.ts';

const aboutEndpoint = {
  name: v.string(),
  reportsUrl: webAddressSchema,
  privacyUrl: v.nullable(webAddressSchema),
  contact: v.object({
    phone: v.optional(v.string()),
    email: v.optional(v.string()),
    page: v.optional(webAddressSchema),
  }),
  expect: v.nullable(v.string()),
};

/** What a form endpoint calls the parts of a report; an empty name leaves the part out. */
const formFieldsSchema = v.object({ report: v.string(), screenshot: v.string(), url: v.string() });
export type FormFields = v.InferOutput<typeof formFieldsSchema>;

/** Where reports go: a desk, a service that takes forms, or one that takes JSON. */
export const endpointSchema = v.variant('kind', [
  v.object({ kind: v.literal('desk'), ...aboutEndpoint }),
  v.object({ kind: v.literal('form'), ...aboutEndpoint, fields: formFieldsSchema }),
  v.object({ kind: v.literal('webhook'), ...aboutEndpoint }),
]);
export type Endpoint = v.InferOutput<typeof endpointSchema>;

/** Everything a person has chosen; what is missing or damaged in storage falls back to its default alone. */
const settingsSchema = v.object({
  /** Where reports go: the endpoint set up or chosen last. */
  endpoint: v.fallback(v.nullable(endpointSchema), null),
  /** Endpoints set up earlier, the one used last first. */
  otherEndpoints: v.fallback(v.array(endpointSchema), []),
  lastCategory: v.fallback(v.nullable(v.string()), null),
  urlScope: v.fallback(v.picklist(urlScopes), 'full'),
  /** Whether the keys pass over matches looked at on an earlier visit. */
  skipSeen: v.fallback(v.boolean(), false),
  /** The person's own site profiles; one with the id of another takes its place. */
  ownSites: v.fallback(v.array(siteSchema), []),
  /** Flags the person does not want to see. */
  hiddenFlags: v.fallback(v.array(hiddenFlagSchema), []),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** What was read last: the worker asks for every text it searches. */
let known: Promise<Settings> | null = null;
const forget = () => {
  known = null;
};
browser.storage?.local.onChanged.addListener(forget);

/** The settings as `storage.local` has them. */
export function readSettings(): Promise<Settings> {
  known ??= browser.storage.local
    .get('settings')
    .then((stored) => v.parse(settingsSchema, withDefaults(stored.settings)))
    .catch((error: unknown) => {
      forget();
      throw error;
    });
  return known;
}

/** Changes the named settings and leaves the others. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  forget();
  await browser.storage.local.set({ settings: { ...(await readSettings()), ...change } });
  forget();
}

function withDefaults(stored: unknown): object {
  const defaults: Settings = {
    endpoint: null,
    otherEndpoints: [],
    lastCategory: null,
    urlScope: 'full',
    skipSeen: false,
    ownSites: [],
    hiddenFlags: [],
  };
  return { ...defaults, ...(typeof stored === 'object' ? stored : null) };
}
