import * as v from 'valibot';
import { folderAddressSchema, webAddressSchema } from './web-address.ts';

export const joinFormat = 'qiuzheng-join/1';
/** Where a desk's join document lies, from the root of its address. */
export const joinPath = '/.well-known/qiuzheng.json';

/** A name, as a desk calls itself. */
export const lineSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

/** All a person needs to follow a desk: who runs it, where reports go, which lists it publishes. */
export const joinSchema = v.object({
  format: v.literal(joinFormat),
  name: lineSchema,
  publisher: lineSchema,
  contact: v.object({
    phone: v.optional(lineSchema),
    email: v.optional(lineSchema),
    page: v.optional(webAddressSchema),
  }),
  /** Where reports go; a publisher without a server takes none. */
  reports: v.optional(webAddressSchema),
  lists: v.pipe(
    v.array(
      v.object({
        url: webAddressSchema,
        title: v.optional(lineSchema),
        /** The folder of the list's signed files, ending in a slash; without it the list is not signed. */
        signed: v.optional(folderAddressSchema),
        /** SHA-256 of the first root key, 64 hexadecimal digits: what people compare. */
        keyFingerprint: v.optional(lineSchema),
      }),
    ),
    v.maxLength(50),
  ),
  /** The address of the desk that goes on in the place of this one. */
  movedTo: v.optional(webAddressSchema),
  privacyUrl: v.optional(webAddressSchema),
  expect: v.optional(v.pipe(v.string(), v.maxLength(2000))),
});
export type Join = v.InferOutput<typeof joinSchema>;
