import type { Span } from '../../../contract/span.ts';
import {
  attributeOf,
  childrenOf,
  dataOf,
  isSuch,
  localNameOf,
  parentElementOf,
} from '../../../page/dom/true-property.ts';
import { onceATurn } from '../../../platform/turn-map.ts';
import type { TextParts } from '../elements/text-parts.ts';
import { addressOf, linkAround, type ShapeOf, severalPeople } from '../links/links-to-people.ts';
import { mayBeName, nameParts } from '../names/name-parts.ts';
import { isShortLikeName } from '../names/written-as-name.ts';
import { findNames, type Name } from '../words/find-names.ts';
import { mayShow, notRead } from './people-alike.ts';

/** A text of a row, below which tags of the row it stands, and the shape of the address its link leads to. */
export interface Piece {
  node: Text;
  path: string;
  shape: string;
}

/** What a row shows; of a long one, as a post is, only what it begins with. */
type Row = readonly Piece[];

/** Rows of the page that are built alike, by the lists they are in. */
export type AlikeRows = readonly (readonly Row[])[];

/** A row that shows more than this is long, in UTF-16 units. */
const rowLimit = 160;
const fewLevels = 6;
const severalRows = 2;

/**
 * The rows of lists that these texts stand in: elements of one kind in one parent, whose texts stand below
 * the same tags.
 */
export function rowsAlike(words: readonly Text[], shapeOf: ShapeOf): AlikeRows {
  const lineages = new Map<Element, Lineage>();
  const rows = new Set<RowOfList>();
  for (const node of words) {
    const parent = parentElementOf(node);
    if (!parent || isSuch(parent, notRead)) continue;
    const link = linkAround(parent);
    const shape = link ? `a ${shapeOf(addressOf(link))}` : '';
    const { length } = dataOf(node).trim();
    let [element, path]: [Element | null, string] = [parent, ''];
    for (let level = 0; element && level < fewLevels; level += 1) {
      const lineage: Lineage = lineages.get(element) ?? lineageOf(element);
      lineages.set(element, lineage);
      const { row } = lineage;
      if (row) {
        rows.add(row);
        row.length += length;
        if (row.length <= rowLimit || row.pieces.length === 0) row.pieces.push({ node, path, shape });
      }
      path = `${lineage.kind}<${path}`;
      element = lineage.parent;
    }
  }
  const lists = new Map<Element, Map<string, Row[]>>();
  for (const { list, name, pieces, length } of rows) {
    const shown = length > rowLimit ? pieces.slice(0, 1) : pieces;
    const look = [name, ...shown.map(({ path }) => path)].join();
    const looks = lists.get(list) ?? new Map<string, Row[]>();
    lists.set(list, looks);
    const alike = looks.get(look) ?? [];
    looks.set(look, alike);
    alike.push(shown);
  }
  return [...lists.values()].flatMap((looks) => [...looks.values()].filter(isSeveral));
}

/** A row of a list, with what it shows so far. */
interface RowOfList {
  list: Element;
  name: string;
  pieces: Piece[];
  length: number;
}

/** What an element is below, what it is called in a path, and the row that it is, if it is one. */
interface Lineage {
  parent: Element | null;
  kind: string;
  row: RowOfList | null;
}

function lineageOf(element: Element): Lineage {
  const parent = parentElementOf(element);
  const name = localNameOf(element);
  const isRow = parent && !isCell(element) && (kindsIn(parent).get(name) ?? 0) >= severalRows;
  const row = isRow ? { list: parent, name, pieces: [], length: 0 } : null;
  return { parent, kind: kindOf(element), row };
}

/** What is side by side in a row. */
const isCell = (element: Element): element is HTMLTableCellElement => element instanceof HTMLTableCellElement;

const isSeveral = (rows: readonly Row[]): boolean => rows.length >= severalRows;

/** How many children of each kind an element has. */
const kindsIn = onceATurn((list: Element): ReadonlyMap<string, number> => {
  const kinds = new Map<string, number>();
  for (const child of childrenOf(list)) {
    const kind = localNameOf(child);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds;
});

/** The tag of an element with its first class, which others may follow in some rows; and its column. */
const kindOf = (element: Element): string => {
  const [first = ''] = (attributeOf(element, 'class') ?? '').trim().split(/[\s\d]/);
  return `${localNameOf(element)}${isCell(element) ? element.cellIndex : ''}.${first}`;
};

/** What stands around a name in a text, but for days and counters. */
interface Frame {
  before: string;
  after: string;
  /** Whether there are days or counters. */
  isCounted: boolean;
}

/**
 * Names in rows where somebody is known at the same place of other rows, by `texts` or `names`, with the same
 * words around. As many as are known may be added and nothing may be written otherwise; where all rows say
 * the same words beside, twice as many, and most be written alike.
 */
export function peopleInRows(lists: AlikeRows, texts: TextParts, names: readonly Name[]): TextParts {
  const knownIn = onceATurn((node: Text): Span | null => {
    const [span, ...more] = texts.get(node) ?? findNames(dataOf(node), names);
    return span && more.length === 0 ? span : null;
  });
  const found: TextParts = new Map();
  for (const { pieces, isLabelled, rows } of lists.flatMap(columnsOf)) {
    const known = pieces.filter(({ node }) => knownIn(node));
    if (known.length === 0) continue;
    // Beside who is named in each row stands what they are, of which some is taken for a name.
    const named = rows.filter((row, at) => row.some((piece) => piece !== pieces[at] && knownIn(piece.node)));
    if (named.length * 2 > rows.length && known.length * 2 <= pieces.length) continue;
    const others = pieces.filter(({ node }) => !knownIn(node) && nameParts(dataOf(node)).length > 0);
    if (new Set([...known, ...others].map(({ shape }) => shape)).size > 1) continue;
    const [frame, ...frames] = known.map(({ node }) => frameOf(dataOf(node), knownIn(node)));
    if (!frame || frames.some((each) => !each || !isSameFrame(each, frame))) continue;
    const framed = others.flatMap(({ node }): [Text, Span][] => {
      const span = nameFramed(dataOf(node), frame);
      return span ? [[node, span]] : [];
    });
    const several = new Set(known.map(({ node }) => textAt(node, knownIn(node)))).size;
    const more = new Set(framed.map(([node, span]) => textAt(node, span))).size;
    const otherwise = others.length - framed.length;
    const areNames =
      isLabelled || /\p{L}/u.test(frame.before + frame.after)
        ? more <= 2 * several && otherwise < known.length + framed.length
        : more <= several && several >= severalPeople && otherwise === 0;
    if (areNames) for (const [node, span] of framed) if (mayShow(node)) found.set(node, [span]);
  }
  return found;
}

const textAt = (node: Text, span: Span | null): string => dataOf(node).slice(span?.start, span?.end);

export interface Column {
  pieces: readonly Piece[];
  rows: readonly Row[];
  /** Whether all rows say the same words in another column. */
  isLabelled: boolean;
}

export function columnsOf(rows: readonly Row[]): Column[] {
  const columns = (rows[0] ?? []).map((_, at) => rows.flatMap((row) => row[at] ?? []));
  const labels = columns.filter(isLabel);
  return columns.map((pieces) => ({ pieces, rows, isLabelled: labels.some((label) => label !== pieces) }));
}

/** Whether pieces say the same words, whatever they count. */
export function isLabel(pieces: readonly Piece[]): boolean {
  const [words = '', ...more] = new Set(pieces.map(({ node }) => dataOf(node).replace(/\d+/g, '0').trim()));
  return more.length === 0 && /\p{L}/u.test(words);
}

function frameOf(text: string, name: Span | null): Frame | null {
  if (!name) return null;
  const [part, ...more] = nameParts(text);
  if (!part || more.length > 0) return null;
  const before = text.slice(part.start, Math.max(part.start, name.start));
  const after = text.slice(Math.min(part.end, name.end), part.end);
  return { before, after, isCounted: isCounted(text, part) };
}

const isSameFrame = (a: Frame, b: Frame): boolean =>
  a.before === b.before && a.after === b.after && a.isCounted === b.isCounted;

const isCounted = (text: string, { start, end }: Span): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));

/** The name in a text that has the same words around it. */
function nameFramed(text: string, frame: Frame): Span | null {
  const [part, ...more] = nameParts(text);
  if (!part || more.length > 0 || isCounted(text, part) !== frame.isCounted) return null;
  const words = text.slice(part.start, part.end);
  if (!words.startsWith(frame.before) || !words.endsWith(frame.after)) return null;
  const name = { start: part.start + frame.before.length, end: part.end - frame.after.length };
  const called = text.slice(name.start, name.end);
  return mayBeName(called) && isShortLikeName(called) ? name : null;
}
