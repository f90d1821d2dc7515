import type { Span } from '../../contract/span.ts';
import { type Block, stretchesOf } from '../../page/block.ts';
import { allRoots, type Root } from '../../page/dom/all-roots.ts';
import { dataOf, parentElementOf, textContentOf } from '../../page/dom/true-property.ts';
import type { PeopleSelectors } from '../../sites/people-selectors.ts';
import { accountNames } from './elements/account-name.ts';
import { handlesHere, namesInAddresses, smallInitials } from './elements/handles.ts';
import { listedPeople, peopleUnderHeadings } from './elements/listed-people.ts';
import { namesInElements } from './elements/names-in-elements.ts';
import { longNumbers } from './elements/numbered-people.ts';
import { peopleBesideFaces } from './elements/people-beside-faces.ts';
import { peopleChosen } from './elements/people-chosen.ts';
import { findPrivateElements, type PrivateElement } from './elements/private-elements.ts';
import { spokenLabels, spokenOf } from './elements/spoken-names.ts';
import { addParts, type TextParts, textsIn } from './elements/text-parts.ts';
import { wordTexts } from './elements/word-texts.ts';
import { datedPeople } from './lines/dated-people.ts';
import {
  type IsPerson,
  learnedLinks,
  linkAround,
  linksIn,
  linksToPeople,
  shapesAmong,
} from './links/links-to-people.ts';
import { nameParts } from './names/name-parts.ts';
import { withEmoji } from './names/with-emoji.ts';
import { isWrittenAsName } from './names/written-as-name.ts';
import { maybeNamesIn, namesIn } from './names-in.ts';
import { type Places, peopleAlike, placesOf } from './repeats/people-alike.ts';
import { peopleBelowTitles } from './repeats/people-below-titles.ts';
import { peopleInRecords } from './repeats/people-in-records.ts';
import { type AlikeRows, peopleInRows, rowsAlike } from './repeats/people-in-rows.ts';
import { toldIn } from './told-in.ts';
import { calledPeople } from './words/called-people.ts';
import type { Name } from './words/find-names.ts';
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

/** What people are looked for in. */
interface SearchedPage {
  roots: readonly Root[];
  blocks: readonly Block[];
  /** What lists say is claimed there. */
  claims: readonly string[];
  /** Where blocks call somebody by name. */
  calledIn: ReadonlyMap<Block, readonly Span[]>;
  places: Places;
  rows: AlikeRows;
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
  const words = wordTexts(roots);
  const page: SearchedPage = {
    ...{ roots, blocks, claims },
    calledIn: new Map(blocks.map((block) => [block, toldIn(block).called])),
    places: placesOf(words, shapeOf),
    rows: rowsAlike(words, shapeOf),
  };
  const isPerson = linksToPeople(roots);
  const first = lookForPeople(selectors, page, isPerson);
  const learned = learnedLinks(roots, linksAllName(first.texts), isPerson, shapeOf);
  return learned ? lookForPeople(selectors, page, learned) : first;
}

/**
 * Each step knows whom those before it found: in elements that name people, where people are listed, beside
 * faces and days and by words, in records and rows like those that name somebody. All of these names are
 * looked for in every text.
 */
function lookForPeople(selectors: PeopleSelectors, page: SearchedPage, isPerson: IsPerson): PeopleHere {
  const { roots, blocks, claims, places, rows } = page;
  const found = findPrivateElements(selectors, roots, isPerson);
  const naming = found.filter(({ kind }) => kind === 'author' || kind === 'account');
  const { texts, ofAccount, inner, said, ordinary, numbered } = namesInElements(naming);
  const called = textsCalling(page);
  const listed = listedHere(page, new Set([...texts.keys(), ...called.keys()]), naming, isPerson);
  addParts(listed, ofAccount);
  addParts(texts, listed);
  const { alone, faces } = namedAlone(page, texts, called, isPerson);
  addParts(texts, alone);
  const writers = peopleInRecords(places, texts, claims);
  addParts(listed, writers);
  addParts(texts, writers);

  const spoken = [
    ...[...alone].flatMap(([{ data }, spans]) => textsIn(data, spans)),
    ...[...page.calledIn].flatMap(([{ text }, spans]) => textsIn(text, spans)),
    ...[...spokenLabels(roots)].flatMap((text) => textsIn(text, calledPeople(text))),
    ...namesInAddresses(roots),
    ...naming.flatMap(({ element, isWhole }) => (isWhole ? [] : spokenOf(element))),
  ];
  const maybeNames = [...maybeNamesIn(inner, listed, said), ...spoken.map((name) => [name])];
  const handles = handlesHere(
    naming.map(({ element }) => element),
    roots,
    blocks.flatMap((block) => toldIn(block).mentioned),
    claims,
  );
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
      ...roots.flatMap((root) => peopleChosen(root, all)),
    ],
    elements: new Set([...naming.map(({ element }) => element), ...faces]),
    whole: new Set(naming.filter(({ isWhole }) => isWhole).map(({ element }) => element)),
    texts: new Map([...texts].map(([node, spans]) => [node, withEmoji(node.data, spans)])),
    names: all,
  };
}

/** Where texts of the page call somebody by name. */
function textsCalling({ calledIn }: SearchedPage): TextParts {
  const called: TextParts = new Map();
  for (const [block, spans] of calledIn)
    for (const span of spans)
      for (const { node, start, end } of stretchesOf(block, span.start, span.end))
        addParts(called, [[node, [{ start, end }]]]);
  return called;
}

/**
 * Names where people are listed, and where the person reading is named: `named` texts and `naming` elements
 * are those of others.
 */
function listedHere(
  { roots, blocks }: SearchedPage,
  named: ReadonlySet<Text>,
  naming: readonly PrivateElement[],
  isPerson: IsPerson,
): TextParts {
  const known: Node[] = [
    ...named,
    ...naming.flatMap(({ element, kind, isWhole }) => {
      const text = textContentOf(element).trim();
      const isNamed = text ? isWhole && isWrittenAsName(text) : spokenOf(element).length > 0;
      return kind === 'author' && isNamed ? element : [];
    }),
  ];
  const isKnown = (region: Element) => known.some((node) => region.contains(node));
  const listed: TextParts = new Map();
  for (const root of roots) {
    addParts(listed, listedPeople(root, isPerson));
    addParts(listed, accountNames(root, isKnown));
  }
  addParts(listed, peopleUnderHeadings(blocks, isPerson));
  return listed;
}

/**
 * Names beside pictures of people and beside days, and those by which texts call somebody. Each is a name as
 * a whole: no rank or place is among it. `texts` name somebody anyway.
 */
function namedAlone(
  { roots, blocks, calledIn }: SearchedPage,
  texts: TextParts,
  called: TextParts,
  isPerson: IsPerson,
): { alone: TextParts; faces: Element[] } {
  const alone: TextParts = new Map();
  const faces: Element[] = [];
  for (const root of roots) {
    const beside = peopleBesideFaces(root, isPerson);
    addParts(alone, beside.texts);
    faces.push(...beside.faces);
  }
  addParts(alone, datedPeople(blocks, calledIn, new Map([...texts, ...alone]), isPerson));
  addParts(alone, called);
  return { alone, faces };
}

/** The links all of whose text is a name. */
const linksAllName = (texts: ReadonlyMap<Text, Span[]>): Element[] =>
  [...texts].flatMap(([node, spans]) => {
    const parent = parentElementOf(node);
    const link = parent && linkAround(parent);
    const [{ start, end } = { start: 0, end: 0 }] = spans;
    return link && textContentOf(link).trim() === dataOf(node).slice(start, end) ? [link] : [];
  });
