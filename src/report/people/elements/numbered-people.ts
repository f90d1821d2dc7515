import { linkAround, saysWho } from '../links/links-to-people.ts';
import { isCounted } from '../names/name-parts.ts';
import type { Name } from '../words/find-names.ts';
import { textNodesIn } from './shown-texts.ts';
import type { TextParts } from './text-parts.ts';

/** A telephone number may be shown in part: “1390****552”. */
const onlyDigits = /^\d[\d*]{1,19}$/;
/** Pictures of people have counters of news beside them. */
const pictures = /avatar|userpic/i;

/**
 * Names that are nothing but a number, of elements that name people. It is a counter instead where a word
 * beside it says so, or where a link with only the beginning of its address names the same person.
 */
export function numberedPeople(elements: readonly Element[]): TextParts {
  const named = elements.flatMap((element) => (element.textContent?.trim() ? linksOf(element) : []));
  return new Map(
    elements.flatMap((element) => {
      const digits = element.textContent?.trim() ?? '';
      const [node] = onlyDigits.test(digits) ? textNodesIn(element) : [];
      if (node?.data.trim() !== digits) return [];
      if (
        pictures.test(element.getAttribute('class') ?? '') ||
        (isBesideCount(element) && !isAskedFor(element))
      )
        return [];
      if (linksOf(element).some((address) => named.some((name) => goesOn(address, name)))) return [];
      const start = node.data.indexOf(digits);
      return [[node, [{ start, end: start + digits.length }]]];
    }),
  );
}

/** The addresses of links that an element is in, or has in it. */
const linksOf = (element: Element): string[] => {
  const link = element.closest<HTMLAnchorElement>('a[href]') ?? element.querySelector('a');
  return link?.href ? [link.href] : [];
};

const goesOn = (address: string, name: string): boolean =>
  address.startsWith(name) && /^[/?&#;]./.test(address.slice(name.length));

/** Whether a link is by its address about whoever has this number. */
const isAskedFor = (element: Element): boolean => {
  const link = linkAround(element);
  return link !== null && saysWho(link);
};

const isBesideCount = ({ previousSibling, nextSibling }: Element): boolean =>
  [previousSibling, nextSibling].some((node) => isCounted(node?.textContent ?? ''));

/** A number of as many digits is hardly there by chance. */
const fewDigits = 5;
/** Those of them that are long enough to be looked for elsewhere. */
export const longNumbers = (numbered: TextParts): Name[] =>
  [...numbered.keys()]
    .map(({ data }) => data.trim())
    .filter(({ length }) => length >= fewDigits)
    .map((text) => ({ text, isFirst: true }));
