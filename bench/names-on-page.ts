import { PageFollower } from '../src/page/follow-page.ts';
import { Life } from '../src/page/life.ts';
import { peopleHere } from '../src/report/people/people-here.ts';
import { privateInText, privateSpans } from '../src/report/people/private-spans.ts';
import { findNumbersAndAddresses } from '../src/report/people/words/find-personal-data.ts';
import { privateAreas } from '../src/report/view/private-areas.ts';
import { builtInSites } from '../src/sites/built-in-sites.ts';
import { chooseSites } from '../src/sites/choose-sites.ts';
import { peopleSelectors } from '../src/sites/people-selectors.ts';
import { PostsHere } from '../src/sites/posts-here.ts';
import { type MarkedText, readMarks } from './read-marks.ts';

/** How well names are covered on one page, in its picture and in the text of a report. */
export interface NamesOnPage {
  /** Places where somebody is named, in the text that is seen and in the title. */
  places: number;
  /** Those that can be read in the picture, with the words around them. */
  inPicture: string[];
  /** Those that can be read in what a report may tell of the text or the title, likewise. */
  inText: string[];
  /**
   * Letters that the picture covers, how many of them name nobody and are nobody's number or address, and
   * these as they stand together.
   */
  covered: number;
  besides: number;
  coveredBesides: string[];
}

declare global {
  /** Runs in a page as high as its window, whose HTML with the marks is `marked`. */
  var judgeNames: (marked: string, claims: string[]) => Promise<NamesOnPage>;
}

/** More readable letters than this share of a name, and it can be read. */
const readableShare = 0.1;
/** So many letters before and after a place are told with it. */
const around = 20;

globalThis.judgeNames = async (marked, claims) => {
  const posts = new PostsHere(async () => ({
    ok: true,
    value: chooseSites(location.hostname, [], [], builtInSites()),
  }));
  await posts.learn();
  const selectors = peopleSelectors(posts.cover());
  const areas = privateAreas(selectors, claims);
  const isInArea = (x: number, y: number) =>
    areas.some(
      ({ left, top, width, height }) => x >= left && x < left + width && y >= top && y < top + height,
    );

  const life = new Life();
  const follower = new PageFollower(
    () => undefined,
    life,
    () => undefined,
  );
  const blocks = await follower.readCloselyInSlices();
  life.end('removed');
  const people = peopleHere(selectors, claims, blocks);
  /** What a report may tell of each text, as whether each letter of it is left out. */
  const told = new Map<Node, boolean[]>();
  for (const block of blocks) {
    const leftOut = new Array(block.text.length).fill(false);
    for (const { start, end } of privateSpans(block, people, [])) leftOut.fill(true, start, end);
    for (const { node, offset, start, length } of block.pieces) {
      const letters = told.get(node) ?? [];
      for (let at = 0; at < length; at += 1) letters[offset + at] = leftOut[start + at];
      told.set(node, letters);
    }
  }

  const judged: NamesOnPage = {
    places: 0,
    inPicture: [],
    inText: [],
    covered: 0,
    besides: 0,
    coveredBesides: [],
  };
  const range = document.createRange();
  const isCovered = (node: Text, at: number): boolean | undefined => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const { left, top, width, height } = range.getBoundingClientRect();
    return width > 0 && left < innerWidth ? isInArea(left + width / 2, top + height / 2) : undefined;
  };
  const asMarked = textsOf(new DOMParser().parseFromString(marked, 'text/html'));
  for (const [index, node] of textsOf(document).entries()) {
    const { text, names } = readMarks(asMarked[index]?.data ?? '');
    if (text !== node.data) throw new Error(`The page is no longer as it was marked: ${node.data}`);
    const covered = Array.from(text, (_, at) => isCovered(node, at));
    if (covered.every((each) => each === undefined)) continue;
    judged.places += names.length;
    judged.inPicture.push(...readableIn(text, names, covered));
    judged.inText.push(...readableIn(text, names, told.get(node) ?? []));
    countBesides(text, names, covered, judged);
  }
  const title = readMarks(new DOMParser().parseFromString(marked, 'text/html').title);
  const leftOut = new Array(title.text.length).fill(false);
  for (const { start, end } of privateInText(title.text, people)) leftOut.fill(true, start, end);
  judged.places += title.names.length;
  judged.inText.push(...readableIn(title.text, title.names, leftOut));
  return judged;
};

/** The texts of a document that are not white space alone, in their order. */
function textsOf(within: Document): Text[] {
  const walker = document.createTreeWalker(within.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data, parentElement }) => data.trim() && !parentElement?.matches('script, style'));
}

const isLetter = (letter: string | undefined): boolean => /[\p{L}\p{N}]/u.test(letter ?? '');

/** The names whose letters are not hidden, with the words around them; `undefined` is a letter not there. */
function readableIn(
  text: string,
  names: MarkedText['names'],
  hidden: readonly (boolean | undefined)[],
): string[] {
  return names
    .filter(({ start, end }) => {
      const there = hidden.slice(start, end).filter((each) => each !== undefined);
      return there.filter((each) => !each).length > readableShare * there.length;
    })
    .map(
      ({ start, end }) =>
        `${text.slice(Math.max(0, start - around), start)}[${text.slice(start, end)}]${text.slice(end, end + around)}`,
    );
}

/** Counts the letters that are covered, and those that name nobody and are nobody's number or address. */
function countBesides(
  text: string,
  names: MarkedText['names'],
  covered: readonly (boolean | undefined)[],
  judged: NamesOnPage,
): void {
  const isSomebodys = new Array(text.length).fill(false);
  for (const { start, end } of [...names, ...findNumbersAndAddresses(text)])
    isSomebodys.fill(true, start, end);
  const isBesides = (at: number) => covered[at] === true && !isSomebodys[at] && isLetter(text[at]);
  let together = '';
  for (let at = 0; at <= text.length; at += 1) {
    if (covered[at] && isLetter(text[at])) judged.covered += 1;
    if (isBesides(at)) {
      judged.besides += 1;
      together += text[at];
    } else if (together) {
      judged.coveredBesides.push(together);
      together = '';
    }
  }
}
