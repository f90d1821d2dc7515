import { wordsOfTime } from './words-of-time-data.ts';

/** What a word may be in a day, a time of day or what says how long ago something was. */
export type TimeKind = keyof typeof wordsOfTime;

/** A part of such, or what stands between two. */
export interface TimeToken {
  type: 'word' | 'number' | 'clock' | 'gap';
  text: string;
  start: number;
  end: number;
  /** Of a word. */
  kinds: ReadonlySet<TimeKind>;
}

const kindsOf = new Map<string, Set<TimeKind>>();
/** Words as languages write them: some days and months with a capital. */
const written = new Set<string>();
/** What several words say together in some languages: “il y a”, “avant-hier”. */
const phrases = { ago: new Set<string>(), days: new Set<string>() };

for (const [kind, all] of Object.entries(wordsOfTime) as [TimeKind, string][])
  for (const phrase of all.trim().split(/\s+/)) {
    if (kind === 'ago' || kind === 'days') phrases[kind].add(phrase.toLowerCase().replaceAll('_', ' '));
    for (const word of phrase.split('_')) {
      written.add(word);
      const key = word.toLowerCase();
      kindsOf.set(key, (kindsOf.get(key) ?? new Set()).add(kind));
    }
  }

/** The words of a text as those of phrases are: “Avant-hier” has two. */
const keysOf = (words: readonly string[]): string => words.join(' ').toLowerCase();
/** Whether words say yesterday or today. */
export const isDayPhrase = (words: readonly string[]): boolean => phrases.days.has(keysOf(words));
/** Whether some neighbouring ones of all words say that something was before now. */
export const holdAgoPhrase = (words: readonly string[]): boolean =>
  words.some((_, from) =>
    [1, 2, 3].some((count) => phrases.ago.has(keysOf(words.slice(from, from + count)))),
  );
/** Whether a word is written as in its language, where months may have no capital. */
export const isAsWritten = (word: string): boolean => written.has(word);
/** Whether its letters can be capitals. */
export const isCased = (word: string): boolean => /^[\p{Lu}\p{Ll}]/u.test(word);
/** What a word of a text may be. */
export const kindsOfWord = (word: string): ReadonlySet<TimeKind> => kindsOf.get(word.toLowerCase()) ?? none;
const none: ReadonlySet<TimeKind> = new Set();

const letters = "\\p{L}[\\p{L}\\p{M}\\u200c\\u200d]*['’]?";
const tokens = new RegExp(
  [
    '((?<!\\p{Nd}\\.)\\p{Nd}{1,2}(?:[:.]|h(?=\\p{Nd}))\\p{Nd}{2}(?::\\p{Nd}{2})?(?!\\p{Nd}|:\\p{Nd}|\\.\\s?\\p{Nd}))',
    '((?:\\p{Nd}{4}|\\p{Nd}{1,2})(?!\\p{Nd})(?:(?:er|º|ª)(?!\\p{L}))?)',
    `(${letters})`,
    '([^\\S\\n]|[\\u200e\\u200f.,،、॰׳/()[\\]–-])',
  ].join('|'),
  'gu',
);

/** Neighbouring parts of a text that may be a day, a time of day or how long ago. Pure. */
export function runsOfTime(source: string): TimeToken[][] {
  // Ukrainian has a letter for an apostrophe.
  const text = source.replaceAll('ʼ', '’');
  const runs: TimeToken[][] = [];
  let run: TimeToken[] = [];
  let isOfTime = false;
  let end = 0;
  const close = () => {
    if (isOfTime) runs.push(run);
    if (run.length > 0) run = [];
    isOfTime = false;
  };
  for (const match of text.matchAll(tokens)) {
    const { index: start, 0: shown, 1: clock, 2: number, 3: word } = match;
    const kinds = word === undefined ? none : kindsOfWord(word);
    if (start !== end) close();
    end = start + shown.length;
    if (word !== undefined && (kinds.size === 0 || isGlued(text, start, word, kinds))) {
      // “3abc” is no number.
      if (run.at(-1)?.end === start && run.at(-1)?.type !== 'gap') run.pop();
      close();
      continue;
    }
    const type = word !== undefined ? 'word' : clock ? 'clock' : number ? 'number' : 'gap';
    if ((type === 'clock' || type === 'number') && endsInWord.test(text.charAt(start - 1))) {
      close();
      continue;
    }
    if (type === 'gap' && run.length === 0) continue;
    isOfTime ||= kinds.size > 0 || /[^ -~]/.test(shown) || (type === 'clock' && !shown.includes(':'));
    // “3. 5. 2024”.
    isOfTime ||= type === 'number' && shown.length === 4 && run.length > 3;
    run.push({ type, text: shown, start, end, kinds });
  }
  close();
  return runs;
}
const endsInWord = /[\p{Lu}\p{Ll}\p{Nd}_@#$€£]/u;

/** Whether a word is only the end of one with a number in it, as of what somebody is called: “3mai”. */
const isGlued = (text: string, start: number, word: string, kinds: ReadonlySet<TimeKind>): boolean =>
  /[\p{Nd}_@#]/u.test(text.charAt(start - 1)) &&
  isCased(word) &&
  !afterNumber.some((kind) => kinds.has(kind));
const afterNumber: TimeKind[] = [
  'units',
  'unitsAgo',
  'marks',
  'afterNumbers',
  'inDates',
  'mornings',
  'afternoons',
];
