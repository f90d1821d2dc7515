import type { Span } from '../../../contract/span.ts';
import { dataOf, isSuch, parentElementOf } from '../../../page/dom/true-property.ts';
import type { TextParts } from '../elements/text-parts.ts';
import { holdsDay, isAge, nameParts } from '../names/name-parts.ts';
import { isShortAsName, isShortLikeName } from '../names/written-as-name.ts';
import { isNamedPlace, mayShow, type Places, wordsOf } from './people-alike.ts';

/** What repeats by chance repeats less often. */
const severalRecords = 3;
/** A text that says when a record was written shows no more than this, in UTF-16 units. */
const stampLimit = 60;
const nameLimit = 30;
/** More texts of one place than this are not looked at in one record. */
const slotsLimit = 6;

/** A text in a record of a list, and the place of the record in the list. */
interface Item {
  node: Text;
  text: string;
  record: number;
}

const textOf = ({ text }: Item): string => text;

/** Whether records begin or end with their day. */
type Side = 'above the day' | 'below the day';

/**
 * Who wrote the records of a list, such as comments or the rows of a table: what repeats is a day and,
 * between one day and the next, a short text in the same place that is another in most records. Nothing is
 * asked of the words of the page but which of them are days. `known` is where people are named anyway;
 * what stands where one of `claims` does is what they wrote.
 */
export function peopleInRecords(places: Places, known: TextParts, claims: readonly string[]): TextParts {
  const found: TextParts = new Map();
  const ofNames = placesOfNames(places, claims);
  for (const nodes of places.texts.values()) {
    if (nodes.length < severalRecords) continue;
    for (const [node, name] of namesBesideDays(nodes)) found.set(node, [name]);
    const days = nodes.filter((node) => saysWhen(dataOf(node).trim()));
    if (days.length < severalRecords) continue;
    const beside = (side: Side) => writersBeside(days, side, places, known, ofNames);
    const above = beside('above the day');
    // Between two days the name of a record may also be that of the one before.
    const below = above.length < days.length ? beside('below the day') : [];
    for (const { node } of below.length > above.length ? below : above) found.set(node, [wordsOf(node)]);
  }
  return found;
}

const saysWhen = (text: string): boolean =>
  text.length <= stampLimit && (isAge(text) || (holdsDay(text) && nameParts(text).length < 2));

/** Names in texts of one place, each of which shows another name and its day, and nothing else. */
function namesBesideDays(nodes: readonly Text[]): [Text, Span][] {
  const named = nodes.flatMap((node): [Text, Span][] => {
    const text = dataOf(node);
    if (text.trim().length > stampLimit || !holdsDay(text)) return [];
    const [name, ...others] = nameParts(text);
    return name && others.length === 0 ? [[node, name]] : [];
  });
  if (named.length < severalRecords) return [];
  const names = named.map(([node, { start, end }]) => dataOf(node).slice(start, end));
  const areNames = names.filter(isLikeName).length >= names.length * 0.7 && names.every(mayBeWhole);
  return areNames && differAsNames(names) ? named.filter(([node]) => mayShow(node)) : [];
}

/** The places that may be of names: of any other, something tells that it is of words. */
const placesOfNames = ({ texts }: Places, claims: readonly string[]): Set<string> =>
  new Set(
    [...texts].flatMap(([place, nodes]) => {
      const isClaimed = (node: Text) => claims.some((claim) => dataOf(node).includes(claim));
      return (isNamedPlace(place) || nodes.every(isSetOff)) && !nodes.some(isClaimed) ? place : [];
    }),
  );

/** The names of those who wrote the records of `days`, in places that are `ofNames`. */
function writersBeside(
  days: readonly Text[],
  side: Side,
  places: Places,
  known: TextParts,
  ofNames: ReadonlySet<string>,
): Item[] {
  const recordOf = recordsBeside(days, side, places);
  const told = new Set<number>();
  const all: Item[][] = [];
  for (const [place, nodes] of places.texts) {
    const mayName = ofNames.has(place);
    const items: Item[] = [];
    for (const node of nodes) {
      const isKnown = known.has(node);
      const record = mayName || isKnown ? recordOf(node) : null;
      if (record === null) continue;
      if (isKnown) told.add(record);
      if (mayName) items.push({ node, record, text: dataOf(node).trim() });
    }
    all.push(...slotsOf(items, side));
  }
  const asKnown = all.flatMap((items) => namedAsKnown(items, known));
  // Where most records tell their writer, what differs in these is something else: a rank, or a place.
  const areMostTold = told.size * 2 > days.length;
  const untold = areMostTold ? days.length - told.size : days.length;
  const slots = all
    .map((items) => (areMostTold ? items.filter(({ record }) => !told.has(record)) : items))
    .filter((items) => items.length >= severalRecords && items.length * 4 >= untold && areNames(items));
  const taken = new Set<number>();
  const writers = slots
    .toSorted((a, b) => differentIn(b.map(textOf)) - differentIn(a.map(textOf)))
    .flatMap((items) => {
      if (items.some(({ record }) => taken.has(record))) return [];
      for (const { record } of items) taken.add(record);
      return items;
    });
  return [...writers, ...asKnown];
}

/** Those without a name in a place where most records name somebody, as “=_=” and “J.H.” do there. */
function namedAsKnown(items: readonly Item[], known: TextParts): Item[] {
  const isWhole = ({ node }: Item) => {
    const [span, ...more] = known.get(node) ?? [];
    const words = wordsOf(node);
    return span !== undefined && more.length === 0 && span.start <= words.start && span.end >= words.end;
  };
  const others = items.filter(({ node }) => !known.has(node));
  const isPlaceOfNames = items.length >= severalRecords && items.filter(isWhole).length * 2 > items.length;
  return isPlaceOfNames && others.every(({ text, node }) => mayBeWhole(text) && mayShow(node)) ? others : [];
}

/** Whether a text is set off in its line: where nothing has a class, only that tells it from other words. */
const isSetOff = (node: Text): boolean => {
  const parent = parentElementOf(node);
  return parent !== null && isSuch(parent, 'a, b, strong, i, em, u, font, span, cite');
};

/** Says in whose record a text is: that of the first day after it or, below days, of the last before it. */
function recordsBeside(days: readonly Text[], side: Side, { order }: Places): (node: Text) => number | null {
  const at = days.map((node) => order.get(node) ?? 0);
  return (node) => {
    const place = order.get(node) ?? 0;
    let [low, high] = [0, at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((at[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    if (at[low] === place) return null;
    const record = side === 'above the day' ? low : low - 1;
    return record >= 0 && record < at.length ? record : null;
  };
}

/** Texts of one place as what stands once in each record: those next to the day, those next but one. */
function slotsOf(items: readonly Item[], side: Side): Item[][] {
  const slots: Item[][] = [];
  const counts = new Map<number, number>();
  for (const item of side === 'above the day' ? items.toReversed() : items) {
    const count = counts.get(item.record) ?? 0;
    counts.set(item.record, count + 1);
    if (count >= slotsLimit) continue;
    const slot = slots[count];
    if (slot) slot.push(item);
    else slots.push([item]);
  }
  return slots;
}

/** Whether what stands once in each record is written as names are, and differs as they do. */
function areNames(items: readonly Item[]): boolean {
  if (!differAsNames(items.map(textOf))) return false;
  if (items.some(({ text }) => text.length > nameLimit)) return false;
  const like = items.filter(({ text }) => isLikeName(text)).length / items.length;
  const areAll = like >= 0.7 || (like >= 0.5 && items.every(({ text }) => mayBeWhole(text)));
  return areAll && items.every(({ node }) => mayShow(node));
}

/** Whether a text is written like a name, some letters of which may be stars. */
const isLikeName = (text: string): boolean => isShortLikeName(text.replace(/[*＊]/g, ''));

/** Whether a text is no sentence and no title, whatever else it is. */
const mayBeWhole = (text: string): boolean =>
  text.length <= nameLimit && isShortAsName(text) && !sentence.test(text) && text.split(/\s+/).length <= 4;
const sentence = /[，。！？；：、,!?;:《》“”"「」【】[\]]/;

/** Whether texts differ as who wrote does: more than ranks and places do. */
function differAsNames(texts: readonly string[]): boolean {
  const different = differentIn(texts);
  return different >= severalRecords && different * 4 >= texts.length;
}

/** How many texts these are, where those that differ in what they count are one. */
const differentIn = (texts: readonly string[]): number =>
  new Set(texts.map((text) => (/\p{L}/u.test(text) ? text.replace(/\d+/g, '0') : text))).size;
