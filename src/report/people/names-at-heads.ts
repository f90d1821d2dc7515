import type { Span } from '../../contract/span.ts';
import { parentElementOf } from '../../page/dom/true-property.ts';
import { onceATurn } from '../../platform/turn-map.ts';
import { linkAround } from './links-to-people.ts';
import { mayBeName, nameParts, timeIn } from './name-parts.ts';
import { isShortAsName } from './written-as-name.ts';

/** As many records of one shape are no chance. */
const severalRecords = 3;
/** What is of the record is among this many texts after its head. */
const nearTexts = 12;
/** What heads parts of a page, and never who wrote. */
const titles = 'h1, h2, h3, label, th, dt, legend, caption';

/**
 * Posts of a page are filled into one template: what begins each of them, before its day or its words, is who
 * wrote it. So where `nodes`, which stand in the same place, are all such heads or say the same as one, and
 * one is known to be a name, all are. `order` holds all texts of the page.
 */
export function namesAtHeads(
  nodes: readonly Text[],
  isKnown: (node: Text) => boolean,
  order: readonly Text[],
): [Text, Span][] {
  const [first] = nodes;
  if (!first?.parentElement || nodes.length < severalRecords || !nodes.some(isKnown)) return [];
  if (nodes.every(isKnown)) return [];
  if (first.parentElement.closest(titles)) return [];
  const named = nodes.map((node) => ({ node, name: nameAtHead(node.data) }));
  if (named.some(({ name }) => name === null)) return [];
  const heads = named.filter((_, at) => isFirst(nodes, at, order));
  const isLink = linkAround(first.parentElement) !== null;
  const writers = new Set<string>();
  let records = 0;
  for (const [at, { node, name }] of heads.entries()) {
    const after = textsAfter(node, heads[at + 1]?.node, order);
    const hasDay =
      timeIn(node.data) !== null || after.some(({ data }) => data.length < 60 && timeIn(data) !== null);
    const hasWords = after.some(isSentence);
    // What a link leads to may have its day and its words beside it, too.
    if (!(isLink ? hasDay && hasWords : hasDay || hasWords)) continue;
    records += 1;
    writers.add(node.data.slice(name?.start, name?.end));
  }
  if (records < severalRecords) return [];
  return named.every(
    ({ node, name }) => isKnown(node) || writers.has(node.data.slice(name?.start, name?.end)),
  )
    ? named.flatMap(({ node, name }) => (name && !isKnown(node) ? [[node, name]] : []))
    : [];
}

const placeIn = onceATurn((order: readonly Text[]) => new Map(order.map((node, at) => [node, at] as const)));

/** The texts after a head up to the `next` one. */
function textsAfter(node: Text, next: Text | undefined, order: readonly Text[]): readonly Text[] {
  const at = (placeIn(order).get(node) ?? 0) + 1;
  const end = next ? (placeIn(order).get(next) ?? at) : at + nearTexts;
  return order.slice(at, Math.min(end, at + nearTexts));
}

/**
 * Whether nothing of its record stands before a head but a letter in place of a face: what does is no other
 * of `nodes`, whom it may answer, and in a part of the page that holds another.
 */
function isFirst(nodes: readonly Text[], at: number, order: readonly Text[]): boolean {
  const node = nodes[at];
  let place = node ? (placeIn(order).get(node) ?? 0) - 1 : -1;
  while ((order[place]?.data.trim().length ?? initials) < initials) place -= 1;
  const before = order[place];
  if (!node || !before) return true;
  let around = parentElementOf(node);
  while (around && !around.contains(before)) around = parentElementOf(around);
  return [nodes[at - 1], nodes[at + 1]].some((other) => other && other !== before && around?.contains(other));
}
const initials = 3;

/** A sentence somebody wrote, however short. */
const isSentence = ({ data }: Text): boolean =>
  /[\p{L}\p{N}]\s?[，。！？；,.!?;](?:\s|$|\p{Script=Han})|\p{Script=Han}{8}|\p{L}\s\p{L}+\s\p{L}+\s\p{L}/u.test(
    data,
  );

/** The name that is all of a text but for signs, a day or a counter. */
function nameAtHead(text: string): Span | null {
  const words = { start: text.search(/\S/), end: text.trimEnd().length };
  if (/^\s*\d{2,20}\s*$/.test(text)) return words;
  const [name, ...more] = nameParts(text);
  if (!name || more.length > 0) return null;
  const shown = text.slice(name.start, name.end);
  if (
    !mayBeName(shown) ||
    !isShortAsName(shown) ||
    noName.test(shown) ||
    shown.split(/\s/).length > mostWords
  )
    return null;
  const isRest = /[\p{L}\p{N}:：]/u.test(text.slice(0, name.start) + text.slice(name.end));
  return isRest ? name : words;
}
const noName = /[,，。！？!?；;:：“”"]/;
const mostWords = 5;
