import type { Span } from '../../contract/span.ts';
import { type Block, stretchesOf } from '../../page/block.ts';
import { allRoots, type Root } from '../../page/dom/all-roots.ts';
import { attributeOf, dataOf, isSuch, parentElementOf, textContentOf } from '../../page/dom/true-property.ts';
import type { PeopleSelectors } from '../../sites/people-selectors.ts';
import { accountNames, nameIn } from './elements/account-name.ts';
import { listedPeople, peopleUnderHeadings } from './elements/listed-people.ts';
import { numberedPeople } from './elements/numbered-people.ts';
import { peopleBesideFaces } from './elements/people-beside-faces.ts';
import { findPrivateElements, type PrivateElement } from './elements/private-elements.ts';
import { saidByAll } from './elements/said-by-all.ts';
import { textNodesIn } from './elements/shown-texts.ts';
import { addParts, namePartsIn, type TextParts, textsIn } from './elements/text-parts.ts';
import { datedPeople } from './lines/dated-people.ts';
import { nameInAddress } from './links/leads-to-person.ts';
import {
  addressOf,
  endsInName,
  handleIn,
  type IsPerson,
  learnedLinks,
  linkAround,
  linksIn,
  linksToPeople,
  shapesAmong,
} from './links/links-to-people.ts';
import { isOrdinaryWord, nameParts } from './names/name-parts.ts';
import { withEmoji } from './names/with-emoji.ts';
import { isWrittenAsName } from './names/written-as-name.ts';
import { maybeNamesIn, namesIn } from './names-in.ts';
import { type Places, peopleAlike, placesIn } from './repeats/people-alike.ts';
import { peopleBelowTitles } from './repeats/people-below-titles.ts';
import { peopleInRecords } from './repeats/people-in-records.ts';
import { type AlikeRows, peopleInRows, rowsAlike } from './repeats/people-in-rows.ts';
import { toldIn } from './told-in.ts';
import { calledPeople } from './words/called-people.ts';
import { findNames, type Name } from './words/find-names.ts';
import { partsOfNames } from './words/parts-of-names.ts';

/** Whom the page names, by which elements and in which texts, and what else of it is private. */
export interface PeopleHere {
  /** Every element that is private, those that name people among them. */
  found: readonly PrivateElement[];
  /** The elements that name people. */
  elements: ReadonlySet<Element>;
  /** Those of them of which no part is shown. */
  whole: ReadonlySet<Element>;
  /** Where texts name people, by what stands around them. */
  texts: ReadonlyMap<Text, Span[]>;
  names: readonly Name[];
}

/**
 * Looks for the people on the page as it is now, in its elements and in the text of its `blocks`; `claims` is
 * what lists say is claimed there. Links to those who were found teach what addresses of people look like
 * here, and with that it looks again.
 */
export function peopleHere(
  selectors: PeopleSelectors,
  claims: readonly string[],
  blocks: readonly Block[],
  roots: readonly Root[] = allRoots(),
): PeopleHere {
  const shapeOf = shapesAmong(linksIn(roots));
  const places = placesIn(roots, shapeOf);
  const rows = rowsAlike(roots, shapeOf);
  const look = (isPerson: IsPerson) =>
    lookForPeople(selectors, claims, blocks, roots, places, rows, isPerson);
  const isPerson = linksToPeople(roots);
  const first = look(isPerson);
  const learned = learnedLinks(roots, linksAllName(first.texts), isPerson, shapeOf);
  return learned ? look(learned) : first;
}

function lookForPeople(
  selectors: PeopleSelectors,
  claims: readonly string[],
  blocks: readonly Block[],
  roots: readonly Root[],
  places: Places,
  rows: AlikeRows,
  isPerson: IsPerson,
): PeopleHere {
  const calledIn = new Map(blocks.map((block) => [block, toldIn(block).called]));
  const found = findPrivateElements(selectors, roots, isPerson);
  const naming = found.filter(({ kind }) => kind === 'author' || kind === 'account');
  const outer = aroundNames(naming);
  const texts: TextParts = new Map();
  const listed: TextParts = new Map();
  for (const { element, kind, isWhole } of naming)
    if (kind === 'account')
      addParts(listed, calledPeople(element.textContent ?? '').length > 0 ? [] : nameIn(element));
    else if (!isWhole && !outer.has(element)) addParts(texts, namesOf(element));
  const said = saidByAll(
    naming.flatMap(({ element, kind, isWhole }) =>
      kind === 'author' && !isWhole ? [[element, namePartsIn(element)] as const] : [],
    ),
  );
  for (const node of said) texts.delete(node);
  const ordinary = [...texts].flatMap(([{ data }, spans]) => textsIn(data, spans).filter(isOrdinaryWord));
  const numbered = numberedPeople(
    naming.filter(({ kind }) => kind === 'author').map(({ element }) => element),
  );
  addParts(texts, numbered);
  const called: TextParts = new Map();
  for (const [block, spans] of calledIn)
    for (const span of spans)
      for (const { node, start, end } of stretchesOf(block, span.start, span.end))
        addParts(called, [[node, [{ start, end }]]]);
  const known: Node[] = [
    ...texts.keys(),
    ...called.keys(),
    ...naming.flatMap(({ element, kind, isWhole }) => {
      const text = textContentOf(element).trim();
      const isNamed = text ? isWhole && isWrittenAsName(text) : spokenOf(element).length > 0;
      return kind === 'author' && isNamed ? element : [];
    }),
  ];
  const isKnown = (region: Element) => known.some((node) => region.contains(node));
  for (const root of roots) {
    addParts(listed, listedPeople(root, isPerson));
    addParts(listed, accountNames(root, isKnown));
  }
  addParts(listed, peopleUnderHeadings(blocks, isPerson));
  addParts(texts, listed);
  // Whatever is named here is a name as a whole: no rank or place is among it.
  const alone: TextParts = new Map();
  const faces: Element[] = [];
  for (const root of roots) {
    const beside = peopleBesideFaces(root, isPerson);
    addParts(alone, beside.texts);
    faces.push(...beside.faces);
  }
  addParts(alone, datedPeople(blocks, calledIn, new Map([...texts, ...alone]), isPerson));
  addParts(alone, called);
  addParts(texts, alone);
  const writers = peopleInRecords(places, texts, claims);
  addParts(listed, writers);
  addParts(texts, writers);
  const spoken = [
    ...[...alone].flatMap(([{ data }, spans]) => textsIn(data, spans)),
    ...[...calledIn].flatMap(([{ text }, spans]) => textsIn(text, spans)),
    ...[...spokenLabels(roots)].flatMap((text) => textsIn(text, calledPeople(text))),
    ...namesInAddresses(roots),
    ...naming.flatMap(({ element, isWhole }) => (isWhole ? [] : spokenOf(element))),
  ];
  const inner = naming.filter(({ element }) => !outer.has(element));
  const handles = handlesOf(
    [
      ...[...addressesAround(naming)].map(handleIn),
      ...roots.flatMap(markedHandles),
      ...blocks.flatMap((block) => toldIn(block).mentioned),
    ],
    claims,
  );
  const maybeNames = [...maybeNamesIn(inner, listed, said), ...spoken.map((name) => [name])];
  const names = [...namesIn(maybeNames, claims), ...handles];
  const alike = peopleAlike(places, texts, names);
  addParts(texts, alike);
  const inRows = peopleInRows(rows, texts, names);
  addParts(inRows, peopleBelowTitles(rows));
  addParts(alike, inRows);
  addParts(texts, inRows);
  // Signs beside a name are covered with it, but are no part of it elsewhere.
  const more = [...alike].flatMap(([{ data }, spans]) =>
    textsIn(data, spans).map((words) => textsIn(words, nameParts(words))),
  );
  const named = namesIn([...maybeNames, ...more], claims);
  const all: Name[] = [
    ...named,
    ...partsOfNames(
      [...named, ...handles],
      blocks.map(({ text }) => text),
      claims,
    ),
    ...[...new Set(ordinary)].map((text) => ({ text, isFirst: false })),
    ...handles,
    ...longNumbers(numbered),
    ...smallInitials(roots),
  ];
  return {
    found: [
      ...found,
      ...faces.map((element) => ({ element, kind: 'author' as const, isWhole: false })),
      ...roots.flatMap((root) => choicesOf(root, all)),
    ],
    elements: new Set([...naming.map(({ element }) => element), ...faces]),
    whole: new Set(naming.filter(({ isWhole }) => isWhole).map(({ element }) => element)),
    texts: new Map([...texts].map(([node, spans]) => [node, withEmoji(node.data, spans)])),
    names: all,
  };
}

/** Fields that show which of several was chosen: their texts are not read. */
const choices = 'select, [role="combobox"]';
/** Those of them that show one of `names`, as who a task is for. */
const choicesOf = (root: Root, names: readonly Name[]): PrivateElement[] =>
  [...root.querySelectorAll(choices)]
    .filter((field) => findNames(chosenIn(field), names).length > 0)
    .map((element) => ({ element, kind: 'field', isWhole: true }));
const chosenIn = (field: Element): string =>
  field instanceof HTMLSelectElement
    ? [...field.selectedOptions].map(textContentOf).join('\n').trim()
    : textContentOf(field).trim();

/** All of such is about who wrote, as what they say to be. */
const aboutWriter = '[itemprop~="author" i]';
/** Those around others that name somebody: what else they show is a rank or a counter. */
function aroundNames(naming: readonly PrivateElement[]): Set<Element> {
  const parts = new Map(naming.map(({ element, isWhole }) => [element, isWhole]));
  const outer = new Set<Element>();
  const seen = new Set<Element>();
  for (const [part, isWhole] of parts)
    if (namesByItself(textContentOf(part).trim(), isWhole))
      for (let each = parentElementOf(part); each && !seen.has(each); each = parentElementOf(each)) {
        // What a profile covers behind other words may be a rank.
        if (isWhole && !part.contains(firstNameIn(each))) break;
        seen.add(each);
        if (parts.get(each) === false && !isSuch(each, aboutWriter)) outer.add(each);
      }
  return outer;
}

const firstNameIn = (element: Element): Text | null =>
  [...namePartsIn(element).keys()].find(({ data }) => !initials.test(data.trim())) ?? null;

/** Whether a text is a name, and not the first letters in place of a picture, which are covered whole. */
const namesByItself = (text: string, isWhole: boolean): boolean =>
  isWrittenAsName(text) && !(isWhole && initials.test(text));
const initials = /^(?:.|\P{Script=Han}{2})$/u;

/**
 * What names somebody in an element that does: all of its text where that is a word for a day or the like, or
 * where it is a link whose address ends in it.
 */
function namesOf(element: Element): TextParts {
  const text = textContentOf(element).trim();
  const link = linkAround(element);
  const isName = isOrdinaryWord(text) || (link && endsInName(addressOf(link), text));
  const [node] = isName ? textNodesIn(element) : [];
  const start = node?.data.indexOf(text) ?? -1;
  return node && start >= 0 ? new Map([[node, [{ start, end: start + text.length }]]]) : namePartsIn(element);
}

/** The links all of whose text is a name. */
const linksAllName = (texts: ReadonlyMap<Text, Span[]>): Element[] =>
  [...texts].flatMap(([node, spans]) => {
    const parent = parentElementOf(node);
    const link = parent && linkAround(parent);
    const [{ start, end } = { start: 0, end: 0 }] = spans;
    return link && textContentOf(link).trim() === dataOf(node).slice(start, end) ? [link] : [];
  });

/** What pictures of somebody are called, or the first letters in place of one. */
const spokenOf = (element: Element): string[] =>
  [element, ...element.querySelectorAll('*')]
    .flatMap((each) => {
      const title = attributeOf(each, 'title') ?? '';
      const letters = title && textContentOf(each).trim().toLowerCase();
      const isInitial = letters.length > 0 && letters.length < 3 && title.toLowerCase().startsWith(letters);
      return [attributeOf(each, 'alt') ?? '', isInitial ? title : ''];
    })
    .filter(isWrittenAsName);

/** Where the links lead that elements are in. */
const addressesAround = (elements: readonly PrivateElement[]): Set<string> =>
  new Set(
    elements.flatMap(({ element }) => {
      const link = linkAround(element);
      return link ? addressOf(link) : [];
    }),
  );

/** What addresses of people end in, attributes and mentions of them say, unless it is a number. */
const handlesOf = (handles: readonly string[], claims: readonly string[]): Name[] =>
  [...new Set(handles)].filter(isWrittenAsName).map((text) => ({
    text,
    isFirst: isNoWord.test(text) && !claims.some((claim) => claim.includes(text)),
  }));

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

/** A number of as many digits is hardly there by chance. */
const fewDigits = 5;
const longNumbers = (numbered: TextParts): Name[] =>
  [...numbered.keys()]
    .map(({ data }) => data.trim())
    .filter(({ length }) => length >= fewDigits)
    .map((text) => ({ text, isFirst: true }));

/** Whom addresses of links name. */
const namesInAddresses = (roots: readonly Root[]): string[] =>
  [...new Set(linksIn(roots).map(addressOf))].flatMap((address) => nameInAddress(address) ?? []);

/** What a wiki makes begin with a capital, as people write it. */
const smallInitials = (roots: readonly Root[]): Name[] =>
  namesInAddresses(roots)
    .filter((name) => /^\p{Lu}[\p{Ll}\d_-]{3,23}$/u.test(name))
    .map((name) => ({ text: name.charAt(0).toLowerCase() + name.slice(1), isFirst: false, isSpoken: true }));

/** What controls and pictures say where they are read aloud: “Reply to Zhang San”. */
const spokenLabels = (roots: readonly Root[]): Set<string> =>
  new Set(
    roots
      .flatMap((root) => [...root.querySelectorAll('[aria-label], img[alt]')])
      .map((element) => attributeOf(element, 'aria-label') ?? attributeOf(element, 'alt') ?? ''),
  );

/** Whether a node stands in one of the elements. */
export function isWithin(node: Node, elements: ReadonlySet<Element>): boolean {
  for (let each: Node | null = node; each; each = each instanceof ShadowRoot ? each.host : each.parentNode)
    if (each instanceof Element && elements.has(each)) return true;
  return false;
}
