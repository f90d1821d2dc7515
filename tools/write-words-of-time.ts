import { writeFileSync } from 'node:fs';

/**
 * Writes `words-of-time-data.ts`: the words with which languages of the web other than Chinese and English
 * write days, times of day and how long ago something was, as Node's own Intl has them from CLDR. Run with
 * `npm run words-of-time` when Node is a newer one; the result is checked in.
 */

/** The languages, and before a slash the word of each that stands before a day: “am 3. Mai”. */
const languages =
  'am/de le/fr el/es em/pt il/it op/nl ru ja ko dnia/pl tr ngày/vi pada/id dne/cs den/sv den/da den/nb fi hu pe/ro στις/el uk bg dana/hr дана/sr dana/sr-Latn dňa/sk dne/sl lt lv et el/ca o/gl eu در/fa در/fa-u-ca-gregory في/ar في/ar-SY בתאריך/he hi bn th th-u-ca-gregory pada/ms ta ur az kk noong/fil'
    .split(' ')
    .map((each) => each.split('/'))
    .map((parts) => ({ language: parts.at(-1) ?? '', on: parts.length > 1 ? parts[0] : undefined }));

/** One of something, where a number would stand: “vor einer Stunde”. Intl has no words for numbers. */
const ones =
  'ein eine einer einem einen un une una uno um uma een en et ett jeden jedna jedną jednu bir egy один одну одну един една một satu yksi ένα μία o';

const words = {
  months: new Set<string>(),
  /** Words for a month, a year or a day beside its number. */
  marks: new Set<string>(),
  weekdays: new Set<string>(),
  /** Yesterday and today. */
  days: new Set<string>(),
  units: new Set<string>(),
  ago: new Set<string>(),
  /** A unit and “ago” in one word. */
  unitsAgo: new Set<string>(),
  inDates: new Set<string>(),
  beforeDates: new Set<string>(),
  beforeClocks: new Set<string>(),
  afterNumbers: new Set<string>(),
  mornings: new Set<string>(),
  afternoons: new Set<string>(),
  ones: new Set(ones.split(' ')),
  /** Months that are other words too. */
  weak: new Set<string>(),
};

/** Must be the same as the words of `with-plain-days.ts`. */
const word = /\p{L}[\p{L}\p{M}\u200c\u200d]*['’]?/gu;
/** Ukrainian has a letter for it where people write an apostrophe. */
const wordsOf = (text: string): string[] => text.replaceAll('ʼ', '’').match(word) ?? [];
const phrase = (all: readonly string[]): string => all.join('_');

/** The words of a formatted date, by the kinds of its parts they lie in. */
function addDate(language: string, options: Intl.DateTimeFormatOptions, date: Date): void {
  const parts = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).formatToParts(date);
  let end = 0;
  const spans = parts.map((part) => {
    const start = end;
    end += part.value.length;
    return { ...part, start, end };
  });
  const text = parts.map(({ value }) => value.replaceAll('ʼ', '’')).join('');
  const clock = spans.find(({ type }) => type === 'hour');
  const fields = spans.filter(({ type }) => type !== 'literal');
  const isDate = fields.some(({ type }) => type === 'day' || type === 'month');
  for (const { index, 0: found } of text.matchAll(word)) {
    const around = spans.filter((part) => part.start < index + found.length && part.end > index);
    const isIn = (type: string) => around.some((part) => part.type === type);
    const lastBefore = fields.findLast((part) => part.end <= index);
    if (isIn('month') && !isJoiner(found)) {
      const value = around.find(({ type }) => type === 'month')?.value ?? '';
      (/\p{Nd}/u.test(value) ? words.marks : words.months).add(found);
    } else if (isIn('weekday')) words.weekdays.add(found);
    else if (isIn('dayPeriod')) {
      (date.getUTCHours() < 12 ? words.mornings : words.afternoons).add(found);
    } else if (isIn('era')) words.inDates.add(found);
    else if (!lastBefore) (clock && fields[0] === clock ? words.beforeClocks : words.beforeDates).add(found);
    else if (lastBefore === fields.at(-1)) words.afterNumbers.add(found);
    else if (
      clock &&
      isDate &&
      index < clock.start &&
      !fields.some((part) => part.start >= index && part.end <= clock.start)
    )
      (isTail(language, options, found) ? words.afterNumbers : words.beforeClocks).add(found);
    else words.inDates.add(found);
  }
}

/** Catalan says a month with “of” before it. */
const isJoiner = (found: string) => /^de$|['’]$/.test(found);

/** Whether a word before a time of day ends the date without one: “г.”. */
const isTail = (language: string, { timeStyle: _, ...options }: Intl.DateTimeFormatOptions, found: string) =>
  wordsOf(new Intl.DateTimeFormat(language, options).format(0)).includes(found);

const lengths = ['full', 'long', 'medium', 'short'] as const;
const hours = [9, 15];

function addDates(language: string): void {
  for (let month = 0; month < 12; month += 1)
    for (const hour of hours) {
      const date = new Date(Date.UTC(2024, month, 1 + ((month * 2 + hour) % 28), hour, 5));
      for (const dateStyle of lengths) {
        addDate(language, { dateStyle }, date);
        for (const timeStyle of ['short', 'medium'] as const)
          addDate(language, { dateStyle, timeStyle }, date);
      }
      for (const style of ['long', 'short'] as const) {
        addDate(language, { month: style }, date);
        addDate(language, { month: style, day: 'numeric' }, date);
        addDate(language, { month: style, year: 'numeric' }, date);
        addDate(language, { weekday: style }, date);
        addDate(language, { weekday: style, month: style, day: 'numeric', year: 'numeric' }, date);
      }
      addDate(language, { hour: 'numeric', hour12: false }, date);
      addDate(language, { timeStyle: 'short' }, date);
      addDate(language, { hour: 'numeric', minute: 'numeric', hour12: true }, date);
      addHalf(language, date);
    }
}

/** What Korean and others write for a half of the day, where that is one word. */
function addHalf(language: string, date: Date): void {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    hour: 'numeric',
    hour12: true,
    dayPeriod: 'short',
  });
  const half = format.formatToParts(date).find(({ type }) => type === 'dayPeriod')?.value ?? '';
  const [first, ...others] = wordsOf(half);
  if (first && first.length > 1 && others.length === 0)
    (date.getUTCHours() < 12 ? words.mornings : words.afternoons).add(first);
}

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const counts = [1, 2, 3, 5, 11, 20, 21, 100];

/** Languages without spaces, and those that bend the unit instead, have a unit and “ago” in one word. */
function addAgo(language: string, style: 'long' | 'short' | 'narrow'): void {
  const format = new Intl.RelativeTimeFormat(language, { style });
  const told = units
    .flatMap((unit) => counts.map((count) => ({ unit, parts: format.formatToParts(-count, unit) })))
    .map(({ unit, parts }) => {
      const at = parts.findIndex(({ type }) => type === 'integer');
      const textOf = (some: typeof parts) => some.map(({ value }) => value).join('');
      return {
        unit,
        isCounted: at >= 0,
        before: textOf(parts.slice(0, Math.max(at, 0))),
        after: textOf(parts.slice(at + 1)),
      };
    })
    // Some have no word for it, but a minus.
    .filter(({ before }) => !/[-\u2212]/.test(before))
    .map(({ before, after, ...rest }) => ({ ...rest, before: wordsOf(before), after: wordsOf(after) }));
  let rest = told;
  // Bengali has one word beside some units and another beside others.
  do {
    const before = mostlyFirst(
      rest.map(({ unit, ...each }) => ({ unit, list: each.isCounted ? each.before : each.after })),
    );
    const after = mostlyFirst(
      rest.map(({ unit, after }) => ({ unit, list: after.toReversed() })),
    ).toReversed();
    const isAgo = (all: readonly string[]) =>
      all.slice(0, before.length).join() === before.join() &&
      all.slice(all.length - after.length).join() === after.join();
    if (before.length + after.length === 0) break;
    // “for … siden”: the second of two tells more.
    words.ago.add(phrase(after.length > 0 ? after : before));
    for (const each of after.length > 0 ? before : []) words.beforeDates.add(each);
    const lists = rest.map((each) => [...each.before, ...each.after]);
    for (const all of lists.filter(isAgo))
      for (const each of all.slice(before.length, all.length - after.length)) words.units.add(each);
    rest = rest.filter((_, at) => !isAgo(lists[at] ?? []));
  } while (rest.length > counts.length);
  if (rest.length === told.length)
    for (const { after } of rest) {
      words.unitsAgo.add(after.at(-1) ?? '');
      for (const each of after.slice(0, -1)) words.units.add(each);
    }
}

/** With which words most of the lists begin, of more units than one. */
function mostlyFirst(lists: readonly { unit: string; list: readonly string[] }[]): string[] {
  const first: string[] = [];
  for (;;) {
    const longer = lists.filter(
      ({ list }) => list.length > first.length && first.every((each, at) => list[at] === each),
    );
    const having = (word: string | undefined) => longer.filter(({ list }) => list[first.length] === word);
    const most = longer
      .map(({ list }) => list[first.length])
      .find(
        (word) =>
          having(word).length * 2 > lists.length && new Set(having(word).map(({ unit }) => unit)).size > 1,
      );
    if (most === undefined) return first;
    first.push(most);
  }
}

for (const { language, on } of languages) {
  addDates(language);
  for (const style of ['long', 'short', 'narrow'] as const) addAgo(language, style);
  const auto = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const ago of [0, -1, -2]) {
    const day = auto.format(ago, 'day');
    // One letter or two are names as well.
    if (!/\p{Nd}|^\p{Script=Latin}{1,2}$/u.test(day)) words.days.add(phrase(wordsOf(day)));
  }
  if (on) words.beforeDates.add(on);
}

/** One letter is a weekday in too few places: Japanese has it in brackets. */
for (const each of words.weekdays)
  if (/^[\p{Script=Latin}\p{Script=Han}]$/u.test(each)) words.weekdays.delete(each);
for (const kind of [words.units, words.unitsAgo]) kind.delete('');
/** Where these stand beside a number they are hardly a month: “3 out of 5”, “10 set”, “3 ago”, “2 Mac”. */
words.weak = new Set('ago out set mac elo ara mar may dec sen sep'.split(' '));

/** Words in lines that are as long as those of code. */
const inLines = (all: readonly string[]): string => all.join(' ').replace(/(.{1,100})(?: |$)/gu, '\n    $1');

const source = `// Written by write-words-of-time.ts from the CLDR of Node's Intl (Unicode License); do not edit.

/**
 * By kind, the words for days, times of day and how long ago in other languages than Chinese and English.
 * A line joins the words of a phrase.
 */
export const wordsOfTime = {
${Object.entries(words)
  .map(([kind, all]) => `  ${kind}: \`${inLines([...all].sort())}\`,`)
  .join('\n')}
};
`;
writeFileSync(new URL('../src/report/people/days/words-of-time-data.ts', import.meta.url), source);
console.log(`${source.length} characters`);
