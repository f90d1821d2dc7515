import type { Span } from '../../contract/span.ts';

/** What numbers of one kind look like. */
export interface NumberForm {
  least: number;
  most: number;
  /** The signs that may stand between two groups of digits. */
  joint: RegExp;
  /** The lengths of its groups as people write them, such as `3-4-4`. */
  groups: RegExp;
  isOne(digits: string): boolean;
}

/** Digits without a break; `X` may be the last of them, or stand alone after a sign. */
const groupPattern = /\d+(?:[Xx](?![A-Za-z\d]))?|(?<=\d[ -])[Xx](?![A-Za-z\d])/g;
const letter = /^[A-Za-z]$/;
/** Words that may stand right before a number, because they say what number it is. */
const saysNumber = /(?<![A-Za-z])(?:tel|phone|mobile|mob|cell|call|wechat|weixin|wx|vx|card|id)$/i;
const longestWord = 8;
/** Before the digits of a fraction. */
const zeroPoint = /(?<![\d.])0\.$/;
/** A number that is only part of what stands there has no more groups. */
const mostGroups = 5;

/**
 * Finds the numbers of a form in a plain text. The signs between two numbers may be the same as those between
 * the groups of one number, so every row of groups that is long enough is tried, and the longest is taken. A
 * row that has neighbours, with only spaces and hyphens between, must be grouped as people write it;
 * otherwise any numbers side by side would do.
 */
export function findNumbers(text: string, form: NumberForm): Span[] {
  const found: Span[] = [];
  for (const run of runsIn(text, form.joint)) {
    for (let first = 0; first < run.length; ) {
      const last = lastOfNumber(text, run, first, form);
      const [start, end] = [run[first]?.start, run[last]?.end];
      if (start !== undefined && end !== undefined) found.push({ start, end });
      first = Math.max(first, last) + 1;
    }
  }
  return found;
}

/** Groups of digits with only a joint between them. Digits that are part of a word (`A4`) are no group. */
function runsIn(text: string, joint: RegExp): Span[][] {
  const runs: Span[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const { 0: digits, index: start } of text.matchAll(groupPattern)) {
    const end = start + digits.length;
    if (isInWord(text, start, end)) continue;
    const isJoined = start - before <= 2 && joint.test(text.slice(before, start));
    if (isJoined) runs.at(-1)?.push({ start, end });
    else runs.push([{ start, end }]);
    before = end;
  }
  return runs;
}

function isInWord(text: string, start: number, end: number): boolean {
  if (letter.test(text.charAt(end))) return true;
  return (
    letter.test(text.charAt(start - 1)) &&
    !saysNumber.test(text.slice(Math.max(0, start - longestWord), start))
  );
}

/** The last of the groups from `first` on that form one number; -1 when none do. */
function lastOfNumber(text: string, run: readonly Span[], first: number, form: NumberForm): number {
  const start = run[first]?.start ?? 0;
  if (zeroPoint.test(text.slice(Math.max(0, start - 3), start))) return -1;
  const isFirst = !isParted(text, run[first - 1], run[first]);
  let length = 0;
  let longest = -1;
  for (let last = first; last < run.length && (isFirst || last - first < mostGroups); last++) {
    const group = run[last] ?? { start, end: start };
    length += group.end - group.start;
    if (length > form.most) break;
    if (length < form.least) continue;
    const written = text.slice(start, group.end);
    const isWhole = isFirst && !/[^\dXx -]/.test(written) && !isParted(text, group, run[last + 1]);
    if (!isWhole && !form.groups.test(lengthsOf(run.slice(first, last + 1)))) continue;
    if (form.isOne(written.replace(/[^\dXx]/g, '').toUpperCase())) longest = last;
  }
  return longest;
}

/** Whether a space or a hyphen separates two groups. A number ends with `X`. */
const isParted = (text: string, one: Span | undefined, next: Span | undefined) =>
  one !== undefined && next !== undefined && /^\d[ -]?$/.test(text.slice(one.end - 1, next.start));

const lengthsOf = (groups: readonly Span[]) => groups.map(({ start, end }) => end - start).join('-');
