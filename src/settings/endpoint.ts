import * as v from 'valibot';
import { webAddressSchema } from '../contract/web-address.ts';

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
