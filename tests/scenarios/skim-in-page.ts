// First, since what is watched takes the browser's functions out as it starts.
import './styles-asked.ts';

import { type Block, type Piece, wordsOf } from '../../src/page/block.ts';
import { BlockChanges } from '../../src/page/block-changes.ts';
import { rootElement } from '../../src/page/dom/true-property.ts';
import { PageFollower } from '../../src/page/follow-page.ts';
import { Life } from '../../src/page/life.ts';
import { PageChanges } from '../../src/page/page-changes.ts';
import { PageParts } from '../../src/page/page-parts.ts';
import { CloserLook } from '../../src/page/read/closer-look.ts';
import type { Container } from '../../src/page/read-container.ts';
import { ReadingQueue } from '../../src/page/reading-queue.ts';
import { readPageAtOnce } from '../../src/report/view/read-page-at-once.ts';
import { stylesAskedBy } from './styles-asked.ts';

/** Runs in a page: reads pages made at random in both ways and compares. */
declare global {
  var skimRandomPage: (seed: number) => { differences: string[]; blocks: number; unseen: number };
  /** How many styles are asked for to read a line of so many links, and to look at it closely after that. */
  var stylesAskedInLine: (links: number) => { read: number; seen: number };
  /** How many styles are asked for to read a post with so many lines in a menu that is not shown. */
  var stylesAskedBesideHidden: (lines: number) => number;
  /** Reads a page closely in slices: its texts, those that are read at once, and how many turns it got. */
  var readInSlices: (html: string) => Promise<{ texts: string[]; atOnce: string[]; turns: number }>;
  /** How many texts a page has, and how few were told in any turn while all of it was read again. */
  var fewestWhileReadAgain: (html: string) => Promise<{ all: number; fewest: number; turns: number }>;
  /** How often a page is asked for a picture behind its words, and which texts are read in it. */
  var picturesAskedIn: (html: string) => { asked: number; texts: string[] };
}

type Choose = <T>(among: readonly T[]) => T;

const tags =
  'div div div p span span span a b i em font td ul li br br img button h2 section label sup dl dt dd blockquote pre u details summary select textarea nav center'.split(
    ' ',
  );
const letters = ['大', '蒜', '治病', '大蒜治病', 'lemon ', 'water', ' ', '\n  ', 'x', '“', '1', '楼'];
const styles = [
  'display:none',
  'display:inline',
  'display:block',
  'display:inline-block',
  'display:contents',
  'display:flex',
  'display:inline-flex',
  'display:grid',
  'display:table-cell',
  'display:list-item',
  'display:table',
  'display:inline-table',
  'display:flow-root',
  'display:ruby',
  'position:absolute',
  'position:fixed;left:-999px',
  'position:relative',
  'position:sticky',
  'float:left',
  'float:right',
  'visibility:hidden',
  'visibility:visible',
  'font-size:0',
  'font-size:1px',
  'font-size:16px',
  'opacity:0',
  'color:transparent',
  'color:#fff',
  'background:#000',
  'content-visibility:hidden',
  'clip-path:inset(100%)',
  'display:inline-block;transform:scale(0)',
  'display:inline-block;width:0;height:0;overflow:hidden',
  'display:block;width:0;height:0;overflow:hidden',
  'direction:rtl;unicode-bidi:bidi-override',
  'order:-1',
  'text-transform:uppercase',
  'white-space:pre',
  'columns:2',
  'mix-blend-mode:screen',
];
const attributes: readonly [string, string][] = [
  ['hidden', ''],
  ['aria-hidden', 'true'],
  ['contenteditable', 'true'],
  ['contenteditable', 'false'],
  ['role', 'textbox'],
  ['open', ''],
  ['class', 'jam'],
  ['class', 'icon'],
];
const sheet = `.jam { display: none } .icon { font-family: icons } .jam + * { visibility: hidden } i::before { content: "扰" }
  p:nth-child(3n) { display: inline } li { display: inline } h2::first-letter { float: left }`;

globalThis.skimRandomPage = (seed) => {
  const choose = chooser(seed);
  document.head.innerHTML = `<style>${choose([sheet, ''])}</style>`;
  document.body.replaceChildren(...Array.from({ length: 6 }, () => randomNode(choose, 8)));
  // Of the page as it is, before anything that was read of it is remembered.
  const exact = readPageAtOnce();
  const page = new SkimmedPage();
  const blocks = page.blocks();
  const differences = differencesOf(exact, blocks);
  const unseen = blocks.filter(({ isSkimmed }) => isSkimmed).length;
  return { differences: [...differences, ...differencesOfLooks(exact, page)], blocks: blocks.length, unseen };
};

globalThis.stylesAskedInLine = (links) => stylesAskedIn(`<div><p>${'大<a>蒜</a>治'.repeat(links)}</p></div>`);

globalThis.stylesAskedBesideHidden = (lines) => {
  const menu = `<ul>${'<li><b>大</b><i>蒜</i></li>'.repeat(lines)}</ul>`;
  return stylesAskedIn(`<div>大蒜<div hidden>${menu}</div>治病<div hidden><div>${menu}</div></div></div>`)
    .read;
};

globalThis.picturesAskedIn = (html) => {
  document.body.innerHTML = html;
  let texts: string[] = [];
  const { pictures } = stylesAskedBy(() => {
    texts = new SkimmedPage().blocks().map(({ text }) => text);
  });
  return { asked: pictures, texts };
};

globalThis.readInSlices = async (html) => {
  document.body.innerHTML = html;
  const life = new Life();
  const follower = new PageFollower(
    () => undefined,
    life,
    () => undefined,
  );
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  });
  const blocks = await follower.readCloselyInSlices();
  clearInterval(timer);
  life.end('removed');
  return { texts: textsOf(blocks), atOnce: textsOf(readPageAtOnce()), turns };
};

globalThis.fewestWhileReadAgain = async (html) => {
  document.body.innerHTML = html;
  const life = new Life();
  const follower = new PageFollower(
    () => undefined,
    life,
    () => undefined,
  );
  follower.start();
  const all = (await follower.readCloselyInSlices()).length;
  let [fewest, turns] = [all, 0];
  const timer = setInterval(() => {
    turns += 1;
    fewest = Math.min(fewest, [...follower.inOrder()].length);
  });
  for (let times = 0; times < 2; times += 1) {
    follower.readAgain();
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  clearInterval(timer);
  life.end('removed');
  return { all, fewest, turns };
};

const textsOf = (blocks: readonly Block[]) => blocks.map(({ text }) => text);

function stylesAskedIn(html: string): { read: number; seen: number } {
  document.body.innerHTML = html;
  let page: SkimmedPage | undefined;
  const read = stylesAskedBy(() => {
    page = new SkimmedPage();
  });
  const seen = stylesAskedBy(() => {
    for (const block of page?.blocks() ?? []) page?.closerLook.at(block);
  });
  return { read: read.styles, seen: seen.styles };
}

function chooser(seed: number): Choose {
  let state = seed;
  return (among) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 2654435761) >>> 0;
    const chosen = among[(state >>> 4) % among.length];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
}

function randomNode(choose: Choose, depth: number): Node {
  const isText = depth === 0 || choose([true, false, false]);
  if (isText)
    return document.createTextNode(Array.from({ length: choose([1, 1, 2]) }, () => choose(letters)).join(''));
  const element = document.createElement(choose(tags));
  if (choose([true, false, false, false])) element.setAttribute('style', choose(styles));
  if (choose([true, ...Array.from({ length: 40 }, () => false)])) element.setAttribute(...choose(attributes));
  if (choose([true, ...Array.from({ length: 150 }, () => false)]) && 'attachShadow' in element)
    try {
      element
        .attachShadow({ mode: 'open' })
        .append(randomNode(choose, depth - 1), document.createElement('slot'));
    } catch {
      // Not every element may have one.
    }
  const count = choose([1, 1, 2, 2, 3, 4]);
  for (let child = 0; child < count; child += 1) element.append(randomNode(choose, depth - 1));
  return element;
}

/** A page as it is skimmed, and looked at closely where that is asked for. */
class SkimmedPage {
  readonly #queue = new ReadingQueue();
  readonly #parts = new PageParts(new BlockChanges());
  readonly closerLook = new CloserLook(
    this.#parts,
    new PageChanges(
      () => undefined,
      () => undefined,
    ),
    (container) => this.#read(container),
  );

  constructor() {
    this.#queue.add([rootElement()]);
    for (let next = this.#queue.next(); next; next = this.#queue.next()) this.#read(next);
  }

  #read(container: Container): void {
    const reading = this.#parts.begin(container, () => true);
    if (!reading) return;
    reading.readOn(Number.POSITIVE_INFINITY);
    for (const element of reading.changed) this.#parts.unsettleBelow(element, this.#queue);
    this.#queue.addInner(this.#parts.settle(container, reading));
  }

  blocks = (): Block[] => [...this.#parts.inOrder()];
}

/** Each block somebody sees is to be found as it is by a closer look, and no other one. */
function differencesOfLooks(exact: readonly Block[], page: SkimmedPage): string[] {
  const wordsAmong = (blocks: readonly Block[]) => new Set(blocks.map((block) => wordsOf(block).node));
  const words = wordsAmong(exact);
  const seen: Block[] = [];
  const differences: string[] = [];
  for (const block of page.blocks()) {
    const look = page.closerLook.at(block);
    if (look) seen.push(look.block);
    if (look && !words.has(wordsOf(block).node))
      differences.push(`${JSON.stringify(block.text)} is hidden, but was seen`);
  }
  const found = wordsAmong(seen);
  for (const block of exact)
    if (!found.has(wordsOf(block).node))
      differences.push(`${JSON.stringify(block.text)} was not seen by a closer look`);
  return differences;
}

function differencesOf(exact: readonly Block[], skimmed: readonly Block[]): string[] {
  const at = ({ node, offset, text }: Piece): [Text, number] => [node, offset + text.search(/\S/)];
  const holding = (blocks: readonly Block[], [node, place]: [Text, number]) =>
    blocks.filter(({ pieces }) =>
      pieces.some(
        (piece) => piece.node === node && piece.offset <= place && place < piece.offset + piece.length,
      ),
    );
  const differences: string[] = [];
  for (const block of exact) {
    const found = holding(skimmed, at(wordsOf(block)));
    if (found.length !== 1 || found[0]?.text.trim() !== block.text.trim())
      differences.push(
        `${JSON.stringify(block.text)} was skimmed as ${JSON.stringify(found.map(({ text }) => text))}`,
      );
  }
  for (const block of skimmed) {
    const found = holding(exact, at(wordsOf(block)));
    if (found[0] && found[0].text.trim() !== block.text.trim())
      differences.push(`${JSON.stringify(block.text)} is ${JSON.stringify(found.map(({ text }) => text))}`);
  }
  return differences;
}
