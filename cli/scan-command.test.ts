import { expect, test } from 'vitest';
import { factsSentences } from './facts-sentences.ts';
import { scanCommand } from './scan-command.ts';

test('takes lists, files and how to read them', () => {
  const line = '--list a --list b#c --format sql --encoding gb18030 --columns body,title one.sql two.sql.gz';
  expect(scanCommand(line.split(' '))).toEqual({
    name: 'scan',
    lists: ['a', 'b#c'],
    files: ['one.sql', 'two.sql.gz'],
    format: 'sql',
    encoding: 'gb18030',
    columns: ['body', 'title'],
  });
});

test.each([
  ['--format xls --list a b', 'xls'],
  ['--encoding latin1 --list a b', 'latin1'],
  ['file.csv', '--list'],
  ['--list a', 'file'],
  ['--lists a b', '--lists'],
])('“%s” is refused with a word about “%s”', (line, word) => {
  const command = scanCommand(line.split(' '));
  expect(command.name === 'wrong' && command.sentence).toContain(word);
});

test('says what was wrong with a file, and nothing that a terminal would obey', () => {
  const facts = {
    name: '\x1b[2Ja.csv',
    encoding: 'big5' as const,
    isCertain: false,
    format: 'table' as const,
    rows: 3,
    dropped: ['author'],
    isSearched: true,
    controls: 1,
    unreadable: 2,
    broken: 4,
    problem: 'damaged' as const,
    detail: 'unexpected EOF',
  };
  expect(factsSentences(facts)).toEqual([
    '?[2Ja.csv: read as table in big5, 3 rows.',
    '?[2Ja.csv: the encoding is a guess; --encoding says it.',
    '?[2Ja.csv: not looked at, since they tell of people: author.',
    '?[2Ja.csv: 1 control characters were taken out.',
    '?[2Ja.csv: 2 places are not in big5.',
    '?[2Ja.csv: 4 records could not be read, or not all of them.',
    '?[2Ja.csv could not be read to its end (unexpected EOF).',
  ]);
});
