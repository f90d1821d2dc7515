import type { Entry } from '../../src/contract/list.ts';
import { fold, isTokenLetter, severalLetters } from '../../src/matches/letters/fold-table.ts';
import { gap } from '../../src/matches/letters/gap-classes.ts';
import type { Match } from '../../src/matches/words/match.ts';

/** Where an entry was found. */
export type FoundPlace = Pick<Match, 'entry' | 'start' | 'end'>;

/**
 * A letter of a folded text: where its character lies in the text, and what stands between it and the letter
 * before.
 */
interface Letter {
  unit: number;
  at: number;
  end: number;
  /**
   * One sign per visible character before this letter: blank, `*` symbol, `,` pause, `.` sentence end, `/`
   * newline.
   */
  gap: string;
}

const signs = ['', ' ', '*', ',', '.', '/'];

/** Folds a text the slow way, one code point after another. */
export function letters(text: string): Letter[] {
  const found: Letter[] = [];
  let gap = '';
  let at = 0;
  for (const char of text.match(/[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\s\S]/gu) ?? []) {
    const folded = foldedLetters(text, char, at);
    const isAfterJoiner = gap !== '' && text[at - 1] === '\u200d';
    if (isAfterJoiner && joinedEmoji.test(text.slice(0, at + char.length))) folded.sign = '';
    if (folded.letters === '') {
      gap += folded.sign;
      const last = found.at(-1);
      if (last && last.end === at && folded.sign === '' && /^\p{M}$/u.test(char) && char.length === 1) {
        for (const letter of found) if (letter.end === at) letter.end++;
      }
    }
    for (let index = 0; index < folded.letters.length; index++) {
      const isPair = folded.letters === char && char.length === 2;
      found.push({
        unit: folded.letters.charCodeAt(index),
        at: isPair ? at + index : at,
        end: at + char.length,
        gap: index === 0 ? gap : '',
      });
    }
    if (folded.letters !== '') gap = '';
    at += char.length;
  }
  return found;
}

const joinedEmoji = /\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*\u200d\p{Extended_Pictographic}$/u;

/** Letters shown as emoji, and a row of them as people write it. */
const letterEmoji = /^(?:[0-9]\ufe0f?\u20e3|[^\p{ASCII}]\ufe0f)/u;
const signEmoji = /^[🔟🆎🆑-🆚]/u;

/** Whether the letters at `at` are an emoji that stands between two letters that are none of its kind. */
function isDecoration(text: string, char: string, at: number): boolean {
  const isSign = signEmoji.test(char);
  const isShown = letterEmoji.test(text.slice(at)) && /^\p{Emoji}$/u.test(char);
  if (!isSign && !isShown) return false;
  const after = text.slice(at + char.length).replace(/^[\ufe0f\u20e3]+/, '');
  return [text.charCodeAt(at - 1), after.charCodeAt(0)].every((code) => {
    const unit = fold[code] ?? 0;
    return unit >= 9 && unit < gap.none && (isSign || !isTokenLetter(unit));
  });
}

const flag = /^[\u{1f1e6}-\u{1f1ff}]$/u;

function foldedLetters(text: string, char: string, at: number): { letters: string; sign: string } {
  const point = char.codePointAt(0) ?? 0;
  if (flag.test(char)) {
    const run = [...text.matchAll(/[\u{1f1e6}-\u{1f1ff}]+/gu)].find(
      (match) => match.index <= at && at < match.index + match[0].length,
    );
    const isSecond = (at - (run?.index ?? 0)) % 4 === 2;
    if ([...(run?.[0] ?? '')].length % 2 === 0) return { letters: '', sign: isSecond ? '' : '*' };
  }
  if (/^[\u1100-\u1112]./u.test(char)) return { letters: char.normalize('NFC'), sign: '' };
  if (isDecoration(text, char, at)) return { letters: '', sign: '*' };
  const several = severalLetters.get(point);
  if (several !== undefined) return { letters: several, sign: '' };
  if (/^[\u{20000}-\u{3ffff}\u{10000}-\u{1cbff}\u{1df00}-\u{1df2a}\u{1e900}-\u{1e943}]$/u.test(char))
    return { letters: char, sign: '' };
  if (point >= 0xe0000 || (/^\p{Emoji_Modifier}$/u.test(char) && char.length === 2))
    return { letters: '', sign: '' };
  if (char.length === 2 || (point >= 0xd800 && point < 0xe000)) return { letters: '', sign: '*' };
  const unit = fold[point] ?? 0;
  if (unit === gap.none) return { letters: '', sign: '' };
  return unit < 9
    ? { letters: '', sign: signs[unit] ?? '' }
    : { letters: String.fromCharCode(unit), sign: '' };
}

/** Every match of the words of `entries`, by trying every word at every letter. */
export function obviousMatches(text: string, entries: readonly Entry[]): FoundPlace[] {
  const all = letters(text);
  const matches: FoundPlace[] = [];
  for (const [entry, { match }] of entries.entries()) {
    if (!('words' in match)) continue;
    const isWhole = match.wholeWord !== false;
    const covers = (match.unless ?? []).flatMap((word) => places(all, word, isWhole));
    for (const [start, end] of match.words.flatMap((word) => places(all, word, isWhole))) {
      if (covers.some(([from, to]) => from <= start && end <= to)) continue;
      if (matches.some((other) => other.entry === entry && other.start === start && other.end === end))
        continue;
      matches.push({ entry, start, end });
    }
  }
  return matches.sort((a, b) => a.start - b.start || a.end - b.end || a.entry - b.entry);
}

function places(text: Letter[], word: string, isWhole: boolean): [number, number][] {
  const wanted = letters(word);
  const isPhrase = isWhole && wanted.every(({ unit }) => isTokenLetter(unit));
  const found: [number, number][] = [];
  for (let start = 0; start + wanted.length <= text.length; start++) {
    if (text[start]?.unit !== wanted[0]?.unit) continue;
    const run = text.slice(start, start + wanted.length);
    if (!run.every(({ unit }, index) => unit === wanted[index]?.unit)) continue;
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    const end = start + wanted.length;
    if (isWhole && isTokenLetter(first.unit) && touches(text, start)) continue;
    if (isWhole && isTokenLetter(last.unit) && touches(text, end)) continue;
    if (isPhrase ? isPhraseRun(text, start, wanted) : isDisguise(text, start, wanted))
      found.push([first.at, last.end]);
  }
  return found;
}

/** Whether the letter at `index` and the one before are neighbours within one token. */
function touches(text: Letter[], index: number): boolean {
  const before = text[index - 1];
  const letter = text[index];
  return (
    !!before && !!letter && letter.gap === '' && isTokenLetter(before.unit) && isTokenLetter(letter.unit)
  );
}

function isPhraseRun(text: Letter[], start: number, wanted: Letter[]): boolean {
  const end = start + wanted.length;
  const gaps = text.slice(start + 1, end).map(({ gap }) => gap);
  const breaks = wanted.slice(1).map(({ gap }) => gap !== '');
  const mayPart = (gap: string) => /^([ *]{1,3}|[ */]*\/[ */]*|,)$/.test(gap);
  if (gaps.every((gap, index) => (breaks[index] ? mayPart(gap) : gap === ''))) return true;
  if (breaks.includes(true) || wanted.length < 4) return false;
  const joins = (index: number) =>
    isTokenLetter(text[index - 1]?.unit ?? 0x4e00) &&
    isTokenLetter(text[index]?.unit ?? 0x4e00) &&
    /^\*{1,3}$/.test(text[index]?.gap ?? '');
  if (!joins(start) && !joins(end) && gaps.every((gap) => /^\*{0,3}$/.test(gap))) return true;
  return wanted.length <= 48 && gaps.every((gap) => gap !== '' && gap.length <= 3 && !gap.includes('/'));
}

function isDisguise(text: Letter[], start: number, wanted: Letter[]): boolean {
  const end = start + wanted.length;
  const run: { gap: string; isExpected: boolean }[] = [];
  for (let at = start + 1; at < end; at++) {
    const [before, letter, inWord] = [text[at - 1], text[at], wanted[at - start]];
    if (!before || !letter || !inWord || (letter.unit >= 0xdc00 && letter.unit <= 0xdfff)) continue;
    const isBorder = isTokenLetter(before.unit) !== isTokenLetter(letter.unit);
    const isOwn = /[,.]/.test(inWord.gap) && /[,.]/.test(letter.gap);
    run.push({ gap: letter.gap, isExpected: isOwn || (isBorder && letter.gap === ' ') });
  }
  if (run.some(({ gap }) => gap.length > 3 || gap.includes('/'))) return false;
  const gaps = run.filter(({ isExpected }) => !isExpected).map(({ gap }) => gap);
  const wide = gaps.filter((gap) => gap !== '');
  if (wide.length === 0) return true;
  const signsIn = (gap: string) => [...new Set(gap)].sort().join('');
  if (run.length === 1) {
    const apart = (start === 0 || text[start]?.gap !== '') && (end === text.length || text[end]?.gap !== '');
    return /^\*+$/.test(wide.join('')) || (/^ +$/.test(wide.join('')) && apart);
  }
  if (wide.length === gaps.length && new Set(wide.map(signsIn)).size === 1) return true;
  if (wide.some((gap) => gap.includes('.'))) return false;
  if (!wide.some((gap) => gap.includes(','))) return true;
  const endGaps = [run[0], run.at(-1)]
    .filter((each) => each && !each.isExpected)
    .map((each) => each?.gap ?? '');
  return run.length >= 3 && (wide.length > 1 || endGaps.some((gap) => gap !== ''));
}
