import * as v from 'valibot';
import { momentSchema } from '../list.ts';
import { webAddressSchema } from '../web-address.ts';

/** What is found of a claim's passages on a page they were reported on, once somebody looks at it again. */
export const lookStates = ['still-up', 'edited', 'gone'] as const;
export type LookState = (typeof lookStates)[number];
/** `not-looked-at` where the page was not read: nothing is known of what it shows. */
export type SeenState = LookState | 'not-looked-at';

/** How many looks one request may tell of. */
export const mostLooks = 100;

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `POST /staff/claims/:id/looks`: what pages of a published claim showed when somebody looked again. */
export const tellLooksSchema = v.object({
  looks: v.pipe(
    v.array(v.object({ address: webAddressSchema, state: v.picklist(lookStates), lookedAt: momentSchema })),
    v.minLength(1),
    v.maxLength(mostLooks),
  ),
});
export type TellLooks = v.InferOutput<typeof tellLooksSchema>;

/** Of how many pages of the claim the desk knows what they showed last, and what. */
export const looksToldSchema = v.object({
  pages: countSchema,
  stillUp: countSchema,
  edited: countSchema,
  gone: countSchema,
  /** Addresses that no report of the claim names: nothing is kept of them. */
  left: v.array(webAddressSchema),
});
export type LooksTold = v.InferOutput<typeof looksToldSchema>;
