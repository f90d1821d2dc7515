import type { Span } from '../../../contract/span.ts';
import {
  attributeOf,
  closestTo,
  isSuch,
  localNameOf,
  parentElementOf,
  previousSiblingOf,
  textContentOf,
} from '../../../page/dom/true-property.ts';
import { onceATurn } from '../../../platform/turn-map.ts';
import { isVisible } from '../elements/shown-texts.ts';
import type { TextParts } from '../elements/text-parts.ts';
import { addressOf, linkAround, type ShapeOf, severalPeople } from '../links/links-to-people.ts';
import { nameParts } from '../names/name-parts.ts';
import { isShortLikeName } from '../names/written-as-name.ts';
import type { Name } from '../words/find-names.ts';
import { saysWhatChanged } from '../words/named-in-lines.ts';

/**
 * Names that stand where others of the page stand: in elements of the same class, or below the same tags up
 * to one, with links of the same shape. Such a place holds people where as many names in it are known, by
 * `texts` or `names`, as are not, and nothing in it is written otherwise; below other tags, one is too few.
 * A known name that is all of a text is found anywhere.
 */
export function peopleAlike(places: Places, texts: TextParts, names: readonly Name[]): TextParts {
  const known = new Set(names.flatMap(({ text, isFirst }) => (isFirst ? [text] : [])));
  const found: TextParts = new Map();
  for (const [place, nodes] of places.texts) {
    const isKnown = (node: Text) => texts.has(node) || known.has(node.data.trim());
    const those = nodes.filter(isKnown);
    for (const node of those) if (known.has(node.data.trim())) found.set(node, [wordsOf(node)]);
    const isOfClass = Boolean(those[0]?.parentElement?.getAttribute('class'));
    if (!isNamedPlace(place)) continue;
    if (severalOf(those) < (isOfClass ? 1 : severalPeople)) continue;
    const unknown = nodes.filter((node) => !isKnown(node));
    const alike = namedIn(unknown, severalOf(those))?.map((node) => [node, wholeName(node.data)] as const);
    if (!alike || alike.some(([, name]) => name === null)) continue;
    for (const [node, name] of alike)
      if (name && mayShow(node) && !isChangedValue(node)) found.set(node, [name]);
  }
  return found;
}

/** Whether a text is seen, and in no menu. */
export const mayShow = ({ parentElement }: Text): boolean =>
  parentElement !== null && !parentElement.closest(menus) && isVisible(parentElement);

/** Whether a text is what something was changed from or to: its line says by itself who is somebody. */
function isChangedValue({ parentElement: element }: Text): boolean {
  const before = element && previousSiblingOf(element);
  const line = element && parentElementOf(element);
  return before && line ? beforeValue.test(textContentOf(before).trimEnd()) && isOfChange(line) : false;
}
const beforeValue = /(?:\b(?:from|to)|[从為为])$/i;
const isOfChange = onceATurn((line: Element) => saysWhatChanged(textContentOf(line)));

/** Those that hold what may be a name; null where more than `most` different ones do. */
function namedIn(nodes: readonly Text[], most: number): Text[] | null {
  const texts = new Set<string>();
  const named: Text[] = [];
  for (const node of nodes) {
    if (nameParts(node.data).length === 0) continue;
    named.push(node);
    if (texts.add(node.data.trim()).size > most) return null;
  }
  return named;
}

/** How many different texts these are. */
const severalOf = (nodes: readonly Text[]): number => new Set(nodes.map(({ data }) => data.trim())).size;

/** A text without the space around it. */
export const wordsOf = ({ data }: Text): Span => ({ start: data.search(/\S/), end: data.trimEnd().length });

/** The name that is all of a text but for marks around it. */
export function wholeName(text: string): Span | null {
  const [name, ...more] = nameParts(text);
  if (!name || more.length > 0 || !isShortLikeName(text.slice(name.start, name.end))) return null;
  return /[\p{L}\p{N}]/u.test(text.slice(0, name.start) + text.slice(name.end)) ? null : name;
}

/** What leads to the parts of a site is named like people there only by chance. */
const menus = 'nav, [role="navigation" i]';
export const notRead = 'script, style, noscript, template, textarea, option, title';

/** Texts of the page by where they stand, and how many texts come before each in the page. */
export interface Places {
  texts: ReadonlyMap<string, readonly Text[]>;
  order: ReadonlyMap<Text, number>;
}

/** Where these texts of the page stand. */
export function placesOf(words: readonly Text[], shapeOf: ShapeOf): Places {
  const placeIn = onceATurn((element: Element) =>
    isSuch(element, notRead) ? null : placeOf(element, shapeOf),
  );
  const places = new Map<string, Text[]>();
  const order = new Map<Text, number>();
  for (const node of words) {
    const parent = parentElementOf(node);
    const place = parent && placeIn(parent);
    if (place === null) continue;
    order.set(node, order.size);
    const texts = places.get(place);
    if (texts) texts.push(node);
    else places.set(place, [node]);
  }
  return { texts: places, order };
}

const fewLevels = 4;
/** What the places begin with in which neither a text nor what is around it has a class. */
const nameless = '?';
/** Whether a place is told by a class: tags alone may be those of anything. */
export const isNamedPlace = (place: string): boolean => !place.startsWith(nameless);

/** Texts in two columns of a table, or beside two labels, stand in two places. */
const placeOfCell = onceATurn((cell: HTMLTableCellElement): string => {
  const { cellIndex = '', previousElementSibling: beside } = cell;
  const label = beside?.childElementCount === 0 ? (beside.textContent ?? '').trim() : '';
  return `${cellIndex}${label.endsWith(':') || label.endsWith('：') ? label : ''}`;
});

/** What an element and those around it are called, up to the first with a class, and where its link leads. */
function placeOf(element: Element, shapeOf: ShapeOf): string {
  const cell = closestTo(element, 'td, th') as HTMLTableCellElement | null;
  const path = [cell ? placeOfCell(cell) : ''];
  let isNamed = false;
  let each: Element | null = element;
  for (; each && !isNamed && path.length <= fewLevels; each = parentElementOf(each)) {
    const classes = (attributeOf(each, 'class') ?? '').replace(/\d{2,}/g, '').trim();
    path.push(`${localNameOf(each)}.${classes}`);
    isNamed = classes !== '';
  }
  const link = linkAround(element);
  return `${isNamed ? '' : nameless}${path.join('<')} ${link ? shapeOf(addressOf(link)) : ''}`;
}
