import * as v from 'valibot';

const selectorSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const attributeSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/));

/** One kind of post or reply on a site. Selectors are CSS; those beside `item` are looked for inside it. */
const postKindSchema = v.object({
  item: selectorSchema,
  /** The element of the text itself. */
  body: v.optional(selectorSchema),
  /** Where the floor number is: the first number in an attribute, or in the text where none is named. */
  floor: v.optional(v.object({ from: v.optional(selectorSchema), attribute: v.optional(attributeSchema) })),
  /**
   * What leads to the post: the value of an attribute (`href` unless named) of `from`, or of the item itself.
   * With `address` it is an id, without `after` at its start, put in place of `{id}`; `{path1}`, `{path2}`…
   * stand for the parts of the page's own path. Addresses on other origins are not taken.
   */
  permalink: v.optional(
    v.object({
      from: v.optional(selectorSchema),
      attribute: v.optional(attributeSchema),
      after: v.optional(v.pipe(v.string(), v.maxLength(64))),
      address: v.optional(v.pipe(v.string(), v.maxLength(500))),
    }),
  ),
  /** When it was written: a day and time, or (milli)seconds since 1970, in an attribute or as text. */
  date: v.optional(v.object({ from: v.optional(selectorSchema), attribute: v.optional(attributeSchema) })),
  /** Comes later or not at all, such as comments: that there is none says nothing about the layout. */
  late: v.optional(v.boolean()),
});
export type PostKind = v.InferOutput<typeof postKindSchema>;

/**
 * Where posts are on one kind of site, as data. It tells which post a passage belongs to and what to cover in
 * a picture; what is read and matched never depends on it.
 */
export const siteSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,63}$/)),
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  /** `forum.example`, `*.forum.example` with all below it, or `*` where `sign` tells. */
  hosts: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^(\*|(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*)$/))),
    v.minLength(1),
    v.maxLength(200),
  ),
  /** Path and query of pages with posts; `*` stands for anything. All pages where it is left out. */
  paths: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(50))),
  /** An element by which the software is known. */
  sign: v.optional(selectorSchema),
  posts: v.pipe(v.array(postKindSchema), v.maxLength(20)),
  /** The link to the next page of a thread; without it, what the page itself names by `rel="next"`. */
  next: v.optional(selectorSchema),
  /**
   * What to cover in a picture: names and pictures of whoever wrote. Nothing of it is ever stored or sent.
   */
  cover: v.optional(v.pipe(v.array(selectorSchema), v.maxLength(50))),
});
export type Site = v.InferOutput<typeof siteSchema>;
