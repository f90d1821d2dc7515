import type { Span } from '../../../contract/span.ts';
import { elementsIn } from '../../../page/dom/elements-in.ts';
import {
  childElementCountOf,
  closestTo,
  localNameOf,
  parentElementOf,
  styleOf,
  textContentOf,
} from '../../../page/dom/true-property.ts';
import { isLaidOutByItself, isSeeThrough } from '../../../page/look-of.ts';
import { endOf, type IsPerson } from '../links/links-to-people.ts';
import { mayBeName, nameParts, timeIn } from '../names/name-parts.ts';
import { isWrittenAsName } from '../names/written-as-name.ts';
import { comesBefore } from './comes-before.ts';
import { eachTextNode, isVisible, textNodesIn } from './shown-texts.ts';
import { addParts, type TextParts } from './text-parts.ts';

/** Faces are about as wide as high, and no larger or smaller than this, in CSS pixels. */
const [smallest, largest, ratio] = [20, 128, 1.2];
/**
 * A picture that is not round may be of anything; one of somebody is hardly smaller than this, and larger
 * only in forums, beside a link to somebody.
 */
const [smallestSquare, largestSquare] = [28, 72];
/** Menus have pictures beside their words, too. */
const menus =
  'nav, menu, [role="navigation" i], [role^="menu" i], [role="toolbar" i], [role="tablist" i], body > footer, [role="contentinfo" i]';
const pressed = 'button, [role="button"], input, select, label';

interface Face {
  element: Element;
  /** Its place among the faces of the page. */
  at: number;
  /** Its upper left corner and its size, in whole CSS pixels. */
  place: [left: number, top: number, size: number];
  /** Whether it is round, or the first letter of a name in place of a picture. */
  isSure: boolean;
  /** Whether it is a square that is large for a face. */
  isLarge: boolean;
  /** The letters it shows. */
  initials: string;
}

/** Where people are named beside their faces, and these. */
export interface BesideFaces {
  texts: TextParts;
  faces: Element[];
}

/**
 * People in lists: what repeats is a small picture, or a first letter in place of one, and beside each a
 * short text that is written like a name.
 */
export function peopleBesideFaces(root: Document | ShadowRoot, leadsToPerson: IsPerson): BesideFaces {
  const found: BesideFaces = { texts: new Map(), faces: [] };
  const all = facesIn(root);
  for (const faces of listsOf(all)) {
    const rows = faces.map((face) => ({ face, named: nameBeside(face, all[face.at + 1]) }));
    const named = rows.flatMap(({ face, named }) => (named ? [{ face, ...named }] : []));
    if (named.length < 2 || named.length * 2 < faces.length) continue;
    const ofPerson = named.filter((each) => isOfPerson(each, leadsToPerson));
    if (ofPerson.length * 2 <= named.length) continue;
    for (const { face, node, span } of named) {
      addParts(found.texts, [[node, [span]]]);
      if (face.initials === '') found.faces.push(face.element);
    }
  }
  return found;
}

const candidates = 'img, svg, body *:empty, span, i, b, div, a, p, em, strong';

function facesIn(root: Document | ShadowRoot): Face[] {
  const faces: Face[] = [];
  for (const element of elementsIn(root, candidates)) {
    const isCrowded = childElementCountOf(element) > 1 && localNameOf(element) !== 'svg';
    const face = isCrowded ? null : faceOf(element, faces.length);
    // A circle around a letter comes before the letter, which is then a part of it.
    if (face && !faces.at(-1)?.element.contains(element)) faces.push(face);
  }
  return faces;
}

function faceOf(element: Element, at: number): Face | null {
  const isImage = localNameOf(element) === 'img';
  const initials = isImage ? '' : textContentOf(element).trim();
  if (initials.length > 4 || (initials !== '' && !isInitials(initials))) return null;
  if (initials === '' && !isImage && childElementCountOf(element) > 0) return null;
  // Most menus of a page are folded. To ask for a box takes longer than whether there is one.
  if (!isLaidOutByItself(element)) return null;
  const box = element.getBoundingClientRect();
  const [low, high] = [Math.min(box.width, box.height), Math.max(box.width, box.height)];
  if (low < smallest || high > largest || high > low * ratio || closestTo(element, menus)) return null;
  const { backgroundImage, backgroundColor } = styleOf(element);
  const isPicture = isImage || (initials === '' && backgroundImage !== 'none');
  const isPainted =
    localNameOf(element) === 'svg' || backgroundImage !== 'none' || !isSeeThrough(backgroundColor);
  const isLetter = initials !== '' && isPainted;
  const isSure = isLetter || (isPicture && isRound(element, low));
  const isFitting = isSure || (isPicture && low >= smallestSquare);
  if (!isFitting || !isVisible(element)) return null;
  return {
    element,
    at,
    place: [Math.round(box.left), Math.round(box.top), Math.round(high)],
    isSure,
    isLarge: !isSure && high > largestSquare,
    initials,
  };
}

/** Whether an element is cut to a circle, by itself or by what it fills. */
function isRound(element: Element, size: number): boolean {
  for (let each: Element | null = element, turn = 0; each && turn < 3; turn += 1) {
    const radius = styleOf(each).borderTopLeftRadius;
    if ((Number.parseFloat(radius) || 0) >= (radius.includes('%') ? 40 : size * 0.4)) return true;
    each = parentElementOf(each);
    if (!each || each.getBoundingClientRect().height > size + 8) return false;
  }
  return false;
}

const isInitials = (text: string): boolean =>
  /^(?:[\p{L}\p{N}]{1,2}|\p{Extended_Pictographic}\ufe0f?)$/u.test(text);

/** Faces of one list: of one size and in like elements, below or beside each other. */
function listsOf(faces: readonly Face[]): Face[][] {
  const columns = grouped(faces, ({ place: [left] }) => left);
  const rows = grouped(columns.filter((column) => !isList(column)).flat(), ({ place: [, top] }) => top);
  return [...columns, ...rows].filter(isList);
}

const isList = (faces: readonly Face[]): boolean => faces.length >= 2;

function grouped(faces: readonly Face[], edge: (face: Face) => number): Face[][] {
  const groups = new Map<string, Face[]>();
  for (const face of faces) {
    const { parentElement: parent } = face.element;
    const key = [edge(face), face.place[2], parent?.localName, parent?.parentElement?.localName].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), face]);
  }
  return [...groups.values()];
}

interface Named {
  node: Text;
  span: Span;
  text: string;
  row: Element;
}

/**
 * The first text after a face and before the next one, or else before it in its row, that may be a name; null
 * where a sentence is first.
 */
function nameBeside(face: Face, next: Face | undefined): Named | null {
  const { element } = face;
  const row = rowOf(element, next);
  const box = element.getBoundingClientRect();
  const mayName = (node: Text) =>
    !element.contains(node) &&
    !node.parentElement?.closest(pressed) &&
    nameParts(node.data).length > 0 &&
    isNear(box, node);
  const isMine = (node: Node) => comesBefore(element, node) && !(next && comesBefore(next.element, node));
  const after = firstTextIn(row, (node) => isMine(node) && mayName(node));
  const isShared = next && row.contains(next.element);
  const node = after ?? (isShared ? null : firstTextIn(row, mayName));
  const [span] = node ? nameParts(node.data) : [];
  if (!node || !span) return null;
  const text = node.data.slice(span.start, span.end);
  const isName = isWrittenAsName(text) || (mayBeName(text) && isInitialOf(face, node));
  return isName ? { node, span, text, row } : null;
}

function firstTextIn(row: Element, isSuch: (node: Text) => boolean): Text | null {
  for (const node of eachTextNode(row)) if (isSuch(node)) return node;
  return null;
}

/** A list of people has rows no longer than this; what is longer holds other parts of the page. */
const rowLimit = 2000;

/** Whether a text stands beside, below or above a box, about as far away as that is large. */
function isNear(box: DOMRect, node: Text): boolean {
  const range = document.createRange();
  range.selectNodeContents(node);
  const { left, top, right, bottom } = range.getBoundingClientRect();
  const aside = Math.max(left - box.right, box.left - right);
  const apart = Math.max(top - box.bottom, box.top - bottom);
  return aside <= 2 * box.width + 48 && apart <= 0.75 * box.height;
}

/** What holds a face and the words beside it: all of the list where its rows are no elements. */
function rowOf(face: Element, next: Face | undefined): Element {
  let row = face;
  const isBare = () => row.textContent?.trim() === face.textContent?.trim();
  const isOnly = () => next && !row.parentElement?.contains(next.element);
  while (row.parentElement && !row.parentElement.matches('body, html') && (isBare() || isOnly())) {
    if ((row.parentElement.textContent ?? '').length > rowLimit) break;
    row = row.parentElement;
  }
  return row;
}

/** Whether a face is a letter of the text beside it; a digit has to begin it. */
function isInitialOf({ initials }: Face, { data }: Text): boolean {
  const text = data.trim().toLowerCase();
  const [initial = ''] = initials.toLowerCase();
  return initial !== '' && (/\d/.test(initial) ? text.startsWith(initial) : text.includes(initial));
}

/** What is written to somebody, or pressed to know more of them. */
const toPerson =
  /^\+?\s?(?:follow(?:ing)?|unfollow|message|add(?: friend)?|remove|connect|invite|block|关注|已关注|互相关注|取消关注|回关|加好友|添加|私信|发消息|聊天|移除|邀请)$/i;
/** Whether a name beside a face is one of somebody: for all it may be that of a place, a thing or a title. */
function isOfPerson({ face, node, text, row }: Named & { face: Face }, leadsToPerson: IsPerson): boolean {
  if (face.initials !== '') return isInitialOf(face, node);
  const link = node.parentElement?.closest<HTMLAnchorElement>('a[href]');
  if (face.isLarge) return Boolean(link && leadsToPerson(link));
  if (!link || leadsToPerson(link) || saysName(link.href, text)) return true;
  if (saysMore(row)) return !ofMonth.test(link.href);
  // A picture and a word in one link lead to some part of a site, whatever the picture looks like.
  if (link.contains(face.element)) return false;
  const alt = face.element.getAttribute('alt')?.trim() ?? '';
  return face.isSure || alt.toLowerCase().includes(text.toLowerCase());
}

/** The address of what was written in a month, as blogs have it: what it says beside a day is a title. */
const ofMonth = /\/(?:19|20)\d\d\/(?:0[1-9]|1[0-2])\//;

/** Whether an address ends in a name, as those of people do on sites that give everybody a path. */
const saysName = (address: string, name: string): boolean => endOf(address) === encodeURI(name).toLowerCase();

/** Whether a row says when somebody wrote, or has something to press that concerns somebody. */
const saysMore = (row: Element): boolean =>
  textNodesIn(row).some(({ data }) => timeIn(data)) ||
  [...row.querySelectorAll('button, [role="button"], a')].some(({ textContent }) =>
    toPerson.test((textContent ?? '').trim()),
  );
