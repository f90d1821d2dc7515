import type { Site } from '../contract/site.ts';
import { postKindsOf } from './sites-here.ts';

/** So many posts are looked into. */
const sample = 20;

/**
 * Whether a profile that is for this page no longer finds what it names: no post of a kind that is always
 * there, or posts none of which has its text. Reading does not depend on it, so nothing is missed; only posts
 * are not told apart.
 */
export function layoutChanged(site: Site, roots: readonly ParentNode[]): boolean {
  if (document.readyState !== 'complete') return false;
  const kinds = postKindsOf([site]);
  const known = kinds.filter(({ late }) => !late);
  const items = (item: string) => roots.flatMap((root) => [...root.querySelectorAll(item)]).slice(0, sample);
  if (known.length > 0 && known.every(({ item }) => items(item).length === 0)) return true;
  return kinds.some(({ item, body }) => {
    const found = body ? items(item) : [];
    return found.length > 0 && body !== undefined && found.every((each) => !each.querySelector(body));
  });
}
