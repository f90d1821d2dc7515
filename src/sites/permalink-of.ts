import type { PostKind } from '../contract/site.ts';

type Rule = NonNullable<PostKind['permalink']>;

/** The longest address a passage may carry. */
const limit = 4096;

/**
 * The address of a post, made by a profile's rule from `value` (a link or an id of the page at `page`); null
 * where it would be none, or would lead to another origin. Pure.
 */
export function permalinkOf(value: string, { after = '', address }: Rule, page: string): string | null {
  const here = URL.parse(page);
  if (!here || !/^https?:$/.test(here.protocol)) return null;
  let link = value;
  if (address !== undefined) {
    const id = value.startsWith(after) ? value.slice(after.length) : '';
    if (!/^[\w.-]{1,64}$/.test(id)) return null;
    const parts = here.pathname.split('/').filter(Boolean);
    link = address.replaceAll('{id}', id).replace(/\{path(\d)\}/g, (_, at) => parts[Number(at) - 1] ?? '');
  }
  const url = URL.parse(link, page);
  if (!url || url.origin !== here.origin) return null;
  url.username = '';
  url.password = '';
  return url.href.length <= limit ? url.href : null;
}
