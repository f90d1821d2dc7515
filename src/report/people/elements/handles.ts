import type { Root } from '../../../page/dom/all-roots.ts';
import { nameInAddress } from '../links/leads-to-person.ts';
import { addressOf, handleIn, linkAround, linksIn } from '../links/links-to-people.ts';
import { isWrittenAsName } from '../names/written-as-name.ts';
import type { Name } from '../words/find-names.ts';

/**
 * What addresses around `elements` end in, attributes of `roots` and mentions (`mentioned`) say that somebody
 * is called, unless it is a number. One that may be a word of the language, or is in `claims`, is found only
 * where somebody is called by it.
 */
export function handlesHere(
  elements: readonly Element[],
  roots: readonly Root[],
  mentioned: readonly string[],
  claims: readonly string[],
): Name[] {
  const addresses = new Set(
    elements.flatMap((element) => {
      const link = linkAround(element);
      return link ? addressOf(link) : [];
    }),
  );
  const handles = [...[...addresses].map(handleIn), ...roots.flatMap(markedHandles), ...mentioned];
  return [...new Set(handles)].filter(isWrittenAsName).map((text) => ({
    text,
    isFirst: isNoWord.test(text) && !claims.some((claim) => claim.includes(text)),
  }));
}

/** What attributes of elements say that somebody is called. */
const markedHandles = (root: Root): string[] =>
  [...root.querySelectorAll(marks.map((mark) => `[${mark}]`).join())].flatMap((element) =>
    marks.map((mark) => element.getAttribute(mark) ?? ''),
  );
const marks = ['username', 'author', 'user', 'user-name', 'user-card', 'nickname', 'screen-name'].map(
  (name) => `data-${name}`,
);
/** Any other may be a word of the language. */
const isNoWord = /[\p{L}\p{N}][\d_]|\d\p{L}|\p{Script=Han}/u;

/** Whom addresses of links name. */
export const namesInAddresses = (roots: readonly Root[]): string[] =>
  [...new Set(linksIn(roots).map(addressOf))].flatMap((address) => nameInAddress(address) ?? []);

/** What a wiki makes begin with a capital, as people write it. */
export const smallInitials = (roots: readonly Root[]): Name[] =>
  namesInAddresses(roots)
    .filter((name) => /^\p{Lu}[\p{Ll}\d_-]{3,23}$/u.test(name))
    .map((name) => ({ text: name.charAt(0).toLowerCase() + name.slice(1), isFirst: false, isSpoken: true }));
