import { textContentOf } from '../../../page/dom/true-property.ts';
import { nameParts, timeIn } from '../names/name-parts.ts';
import { type InLine, introduces, isSentence, type Line, lineLimit, onlyName } from './text-lines.ts';

/** Fewer times may stand on a page by chance. */
export const manyTimes = 3;
/** As many ranks and counters may stand between a name and a time, and as many lines of words. */
const [fewRanks, fewWords] = [2, 6];

/** Where records show who wrote, seen from their time. */
interface Side {
  step: -1 | 1;
  /** Whether the words of the record stand between. */
  isOverWords: boolean;
}
const sides: readonly Side[] = [
  { step: -1, isOverWords: false },
  { step: 1, isOverWords: false },
  { step: -1, isOverWords: true },
];

interface Named {
  /** The line of the time, and that of the name. */
  at: number;
  place: number;
  name: InLine;
}

/**
 * Names beside lines that show nothing but a time, at `alone`: where most of these have a name above them, or
 * most have one below, or above the words that end with the time, that is how the page shows who wrote. One
 * or two times are no list: there the words must end as sentences do. Records that name somebody on that side
 * anyway, as `isTold` says, are counted and left.
 */
export function peopleBesideTimes(
  lines: readonly Line[],
  alone: readonly number[],
  isTold: (at: number, step: -1 | 1) => boolean,
  isNoTitle: (at: InLine) => boolean,
): InLine[] {
  const [best] = sides
    .map((side) => ({ side, named: namedOn(side, lines, alone, isTold, isNoTitle) }))
    .filter(({ side, named }) => {
      const isList = alone.length >= manyTimes || named.every((each) => hasWords(lines, each, side));
      return isList && named.length * 4 >= alone.length * 3;
    })
    .toSorted((a, b) => b.named.length - a.named.length);
  return best?.named.flatMap(({ at, name }) => (isTold(at, best.side.step) ? [] : [name])) ?? [];
}

/** What stands where a side shows names, and may be one. */
const namedOn = (
  side: Side,
  lines: readonly Line[],
  alone: readonly number[],
  isTold: (at: number, step: -1 | 1) => boolean,
  isNoTitle: (at: InLine) => boolean,
): Named[] =>
  alone.flatMap((at): Named[] => {
    const place = placeBeside(lines, at, side);
    const line = place === null ? undefined : lines[place];
    if (place === null || !line || line.text.length > lineLimit || timeIn(line.text)) return [];
    // In a programme or a table of times there is nothing else.
    if (!side.isOverWords && timeIn(lines[place + side.step]?.text ?? '')) return [];
    const name = isInOtherColumn(line) ? null : onlyName(line.text);
    const isWriter = name && (isNoTitle([line, name]) || isTold(at, side.step));
    return isWriter ? [{ at, place, name: [line, name] }] : [];
  });

/** Whether the words of a record stand beside its name and its time. */
const hasWords = (lines: readonly Line[], { at, place }: Named, { step, isOverWords }: Side): boolean =>
  isOverWords ||
  [lines[place + step], step < 0 ? lines[at + 1] : undefined].some((line) => line && isSentence(line));

/** The line beside that of a time which may be a name; null where there is none. */
function placeBeside(lines: readonly Line[], at: number, { step, isOverWords }: Side): number | null {
  let [ranks, words] = [0, 0];
  for (let place = at + step; ; place += step) {
    const line = lines[place];
    if (!line) return null;
    if (ranks < fewRanks && isNoise(line)) ranks += 1;
    else if (isOverWords && words < fewWords && isSentence(line)) words += 1;
    else return isOverWords && words === 0 ? null : place;
  }
}

/** Whether a line is in a column with a head: `listedPeople` knows by that whether people are below it. */
function isInOtherColumn({ block }: Line): boolean {
  const cell = block.node.parentElement?.closest('td');
  const [head] = cell?.closest('table')?.rows ?? [];
  const label = cell && head?.cells[cell.cellIndex];
  return (
    label?.localName === 'th' && head?.contains(cell ?? null) === false && /\S/.test(textContentOf(label))
  );
}

const isNoise = (line: Line): boolean =>
  !timeIn(line.text) && nameParts(line.text).length === 0 && !introduces(line);
