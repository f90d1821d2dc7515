import { describe, expect, test } from 'vitest';
import { speakerIn } from '../lines/speaker-in.ts';
import { holdsDay, nameParts, timeIn } from '../names/name-parts.ts';
import { withPlainDays } from './with-plain-days.ts';

const languages =
  'de fr es pt it nl ru ja ko pl tr vi id cs sv da nb fi hu ro el uk bg hr sr sr-Latn sk sl lt lv et ca gl eu fa ar he hi bn th ms ta ur az kk'.split(
    ' ',
  );
const days = Array.from({ length: 12 }, (_, month) =>
  Date.UTC(2024, month, 1 + ((month * 7) % 28), month % 2 ? 9 : 15, 5),
);
const styles = ['full', 'long', 'medium'] as const;
const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const counts = [1, 2, 3, 5, 11, 20];

/** How a language says days and times, and how long ago something was. */
function saidIn(language: string): string[] {
  const formats = styles.flatMap((dateStyle) =>
    [{ dateStyle }, { dateStyle, timeStyle: 'short' as const }].map(
      (options) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }),
    ),
  );
  const ago = new Intl.RelativeTimeFormat(language);
  const clock = new Intl.DateTimeFormat(language, { timeZone: 'UTC', timeStyle: 'short' });
  const yesterday = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-1, 'day');
  return [
    ...days.flatMap((day) => formats.map((format) => format.format(day))),
    ...units.flatMap((unit) => counts.map((count) => ago.format(-count, unit))),
    yesterday,
    `${yesterday} ${clock.format(days[0])}`,
  ];
}

const partsOf = (text: string): string[] => nameParts(text).map(({ start, end }) => text.slice(start, end));

describe.each(languages)('days in %s', (language) => {
  const said = saidIn(language);

  test('are days, and leave nothing that could be a name', () => {
    const wrong = said.filter((text) => !holdsDay(text) || partsOf(text).length > 0);
    expect(wrong).toEqual([]);
  });

  test('leave a name before or after them as it is', () => {
    const name = 'Ljudmila Ostrowski';
    for (const text of said) {
      expect(partsOf(`${name} · ${text}`), text).toEqual([name]);
      expect(partsOf(`${text} | ${name}`), text).toEqual([name]);
    }
  });

  test('are as long as they were', () => {
    for (const text of said)
      for (const line of [text, `(${text}), x ${text}`])
        expect(withPlainDays(line), text).toHaveLength(line.length);
  });
});

test.each([
  ['Le 12 mars 2022 à 21:04:33', 'DAY 21:04:33'],
  ['Am 3. Mai um 15:05 Uhr', 'DAY 15:05'],
  ['Anna, 3 мая 2024 г. в 15:05: привет', 'Anna, DAY 15:05: привет'],
  ['vor einer Stunde', 'DAY'],
  ['há 3h', 'DAY'],
  ['час назад', 'DAY'],
  ['ieri alle 15:05', 'DAY 15:05'],
  ['Mittwoch um 15:05', 'DAY 15:05'],
  ['오늘 15:05', '1天前15:05'],
  ['昨日15:05', '昨天15:05'],
  ['hier', '11天前'],
  ['15h05', '15:05'],
  ['à 15h05', '  15:05'],
  ['kl. 15.05', '    15:05'],
  ['15:05 Uhr', '15:05    '],
  ['오후 3:05', '3:05 pm'],
  ['午前10:05', '10:05am'],
])('%s is said as %s', (text, plain) => expect(withPlainDays(text).replace(/jann* 1/, 'DAY')).toBe(plain));

test.each([
  // Names that are words for days, and numbers beside them.
  'Mai',
  'Julio 3',
  'Julio Iglesias 12',
  'Eylül Kaya',
  'Domenica 15:05',
  'Sam 15:05',
  'April Mars',
  'Maja 4',
  'An 3',
  'user3 mai',
  'mai3 2',
  '@mars 12',
  'Marzo_2024',
  // English and Chinese.
  'He sold 3 out of 5',
  'a set of 10 set 3',
  'long ago, 3 of them',
  'Nov 13, 2024 at 3:05 pm',
  '3 March 2024, 15:05',
  '2024年5月3日 15:05',
  '3天前',
  '2024年5月他们',
  '3:05 PM',
  '1. Anna 2. Bert 3. Cem',
  '12.5 kg, 3.50 €',
  '',
])('%s stays as it is', (text) => expect(withPlainDays(text)).toBe(text));

test.each([
  ['Le 4 mai 2022 à 21:06 Kaptain : salut', 'Kaptain'],
  ['4 мая 2022, 21:06 Вера: привет', 'Вера'],
  ['[2024. 5. 3. 오후 3:05] 봄날: 안녕', '봄날'],
])('who speaks in “%s” is %s', (text, name) => {
  const span = speakerIn(text);
  expect(span && text.slice(span.start, span.end)).toBe(name);
});

test('a time of day of another language is a time', () => {
  expect(timeIn('um 15h05')?.[0]).toBe('15:05');
});

test('a long text of nothing but words of time is gone through', () => {
  const long = 100_000;
  for (const each of ['mai ', '3 mai ', 'il y a ', '3. ', 'vor 3 ', '15.05 ', 'à ', '٣/'])
    expect(withPlainDays(`mai 3 ${each.repeat(long / each.length)}`)).not.toBe('');
});
