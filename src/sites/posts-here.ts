import type { Result } from '../contract/result.ts';
import type { PostKind, Site } from '../contract/site.ts';
import { isNamedByQuery } from './is-page-of.ts';
import { layoutChanged } from './layout-changed.ts';
import { postByKind } from './post-by-kind.ts';
import { dateOf, linkOf, type PostPlace, postOf } from './post-of.ts';
import { coverOf, nextOf, postKindsOf, sitesHere } from './sites-here.ts';

/** What a profile says of the page it is for. */
export interface SiteHere {
  title: string;
  /** The profile no longer finds what it names: posts are not told apart, and all else goes on as ever. */
  layoutChanged: boolean;
  /**
   * It says where people are named, and a post of it is there: on other pages of the site, it says little of
   * them.
   */
  knowsNames: boolean;
  /** Nobody finds this page without what follows the question mark of its address. */
  isNamedByQuery: boolean;
}

/** So many posts of a page are listed; the longest address that is told. */
const mostPosts = 5000;
const longestAddress = 4096;

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What is known of this document's posts. */
export class PostsHere {
  #candidates: readonly Site[] = [];
  readonly #ask: () => Promise<Result<Site[]>>;

  /** `ask` brings the profiles for this document's host. */
  constructor(ask: () => Promise<Result<Site[]>>) {
    this.#ask = ask;
  }

  /** Brings the profiles as they are now; where they cannot be had, pages are read without them. */
  async learn(): Promise<void> {
    const sites = await this.#ask();
    if (sites.ok) this.#candidates = sites.value;
  }

  /** Looks at the page as it is now; the returned function tells the post a node stands in. */
  look(): (node: Node) => PostPlace {
    const kinds: PostKind[] = postKindsOf(sitesHere(this.#candidates));
    return (node) => {
      const known = postOf(node, kinds);
      return Object.keys(known).length > 0 ? known : postByKind(node);
    };
  }

  /** The posts of the page by its profile, in its order: the link or else the text of each, and its time. */
  list(): { name: string; at: number | null }[] {
    const kinds = postKindsOf(sitesHere(this.#candidates));
    const items = new Map<Element, PostKind>();
    for (const kind of kinds)
      for (const item of document.querySelectorAll(kind.item)) if (!items.has(item)) items.set(item, kind);
    return [...items].slice(0, mostPosts).map(([item, kind]) => ({
      name: linkOf(item, kind) ?? textOf((kind.body && item.querySelector(kind.body)) || item),
      at: dateOf(item, kind),
    }));
  }

  /** The next page of this thread, on the same site; null where there is none. */
  next(): string | null {
    for (const selector of nextOf(sitesHere(this.#candidates)))
      for (const link of document.querySelectorAll(selector)) {
        const url = URL.parse(link.getAttribute('href') ?? '', document.baseURI);
        const isElsewhere = url?.href.split('#')[0] !== location.href.split('#')[0];
        if (url?.origin === location.origin && isElsewhere) return url.href.slice(0, longestAddress);
      }
    return null;
  }

  /** What to cover in a picture of this page. */
  cover = (): string[] => coverOf(sitesHere(this.#candidates));

  /**
   * The profile for this page, whose document and shadow roots are `roots`: one whose posts are there, else
   * one whose layout changed, else the first; null where there is none.
   */
  describe(roots: readonly ParentNode[]): SiteHere | null {
    const sites = sitesHere(this.#candidates);
    const isThere = (selector: string) => roots.some((root) => root.querySelector(selector));
    const changed = sites.filter((site) => layoutChanged(site, roots));
    // What comes late may be of another program than the page.
    const found = sites.find(
      (site) =>
        !changed.includes(site) && postKindsOf([site]).some(({ item, late }) => !late && isThere(item)),
    );
    const site = found ?? changed[0] ?? sites[0];
    if (!site) return null;
    const path = location.pathname + location.search;
    return {
      title: site.title,
      layoutChanged: changed.includes(site),
      knowsNames: sites.some((each) => knowsNames(each, isThere)),
      isNamedByQuery: sites.some((each) => isNamedByQuery(each, path)),
    };
  }
}

/** A profile of covers alone knows of names where there is one. */
function knowsNames(site: Site, isThere: (selector: string) => boolean): boolean {
  const cover = coverOf([site]);
  const posts = postKindsOf([site]).map(({ item }) => item);
  return cover.length > 0 && (posts.length > 0 ? posts : cover).some(isThere);
}
