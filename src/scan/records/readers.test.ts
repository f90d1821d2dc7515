import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { RecordFormat } from '../scan-formats.ts';
import { isPersonal } from './personal-columns.ts';
import { readerOfRecords } from './reader-of-records.ts';
import type { RecordSink } from './record-sink.ts';

interface Read {
  texts: [row: number, column: string, text: string][];
  broken: number[];
}

/** What a reader makes of a text that comes in these pieces. */
function read(format: RecordFormat, pieces: readonly string[], separator = ','): Read {
  const read: Read = { texts: [], broken: [] };
  const sink: RecordSink = {
    wants: (path) => !path.some(isPersonal),
    text: (row, column, text) => read.texts.push([row, column, text]),
    broken: (row) => read.broken.push(row),
  };
  const reader = readerOfRecords({ format, separator }, sink);
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return read;
}

interface Post {
  title: string;
  body: string;
  author: string;
}

const sqlText = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const copyText = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
const xmlText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Each way to write posts down, which column a text is then in, and the row of the first one. */
const ways: Record<string, [RecordFormat, (posts: Post[]) => string, (name: string) => string, number]> = {
  'a table': [
    'table',
    (posts) => Papa.unparse(posts, { columns: ['title', 'author', 'body'], newline: '\r\n' }),
    (name) => name,
    2,
  ],
  'JSON lines': [
    'json-lines',
    (posts) => posts.map((post) => JSON.stringify(post)).join('\n'),
    (name) => name,
    1,
  ],
  JSON: ['json', (posts) => JSON.stringify({ data: { posts } }, null, 1), (name) => `data.posts.${name}`, 1],
  mysqldump: [
    'sql',
    (posts) =>
      `-- MySQL dump\n/*!40101 SET NAMES utf8 */;\nCREATE TABLE \`posts\` (\n  \`id\` int(11) NOT NULL,\n` +
      '  `author` varchar(20),\n  `title` text,\n  `body` text,\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB;\n' +
      `INSERT INTO \`posts\` VALUES ${posts
        .map((post, at) => `(${at},${sqlText(post.author)},${sqlText(post.title)},${sqlText(post.body)})`)
        .join(',')};\nUNLOCK TABLES;\n`,
    (name) => `posts.${name}`,
    1,
  ],
  pg_dump: [
    'sql',
    (posts) =>
      '-- PostgreSQL database dump\nCOPY public.posts (author, title, body) FROM stdin;\n' +
      `${posts.map((post) => [post.author, post.title, post.body].map(copyText).join('\t')).join('\n')}\n\\.\n\n`,
    (name) => `posts.${name}`,
    1,
  ],
  'WordPress WXR': [
    'markup',
    (posts) =>
      `<?xml version="1.0"?><rss><channel><title> </title>${posts
        .map(
          (post) =>
            `<item><title>${xmlText(post.title)}</title><dc:creator>${xmlText(post.author)}</dc:creator>` +
            `<body><![CDATA[${post.body.replaceAll(']]>', ']]]]><![CDATA[>')}]]></body></item>`,
        )
        .join('\n')}</channel></rss>`,
    (name) => name,
    1,
  ],
};

/** Text as people write it: with quotes, signs, line breaks and letters of two units. */
const text = fc
  .array(
    fc.constantFrom(
      'a',
      '字',
      '𠮷',
      '"',
      "'",
      ',',
      '\t',
      '\n',
      '\\',
      '<',
      '&',
      ']]>',
      '(',
      ';',
      ' ',
      '\\.',
      '--',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => `x${parts.join('')}y`);
const posts = fc.array(fc.record({ title: text, body: text, author: text }), { minLength: 1, maxLength: 5 });

const piecesOf = (whole: string, cuts: readonly number[]): string[] => {
  const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)), whole.length].sort((a, b) => a - b);
  return places.slice(1).map((end, at) => whole.slice(places[at], end));
};

describe.each(Object.entries(ways))('%s', (_name, [format, write, columnOf, first]) => {
  test('gives back the texts of any records, cut anywhere, without who wrote them', () => {
    fc.assert(
      fc.property(posts, fc.array(fc.nat(), { maxLength: 8 }), (posts, cuts) => {
        const expected = posts.flatMap(({ title, body }, at) => [
          [first + at, columnOf('title'), title],
          [first + at, columnOf('body'), body],
        ]);
        const { texts, broken } = read(format, piecesOf(write(posts), cuts));
        expect(new Set(texts.map(String))).toEqual(new Set(expected.map(String)));
        expect(texts).toHaveLength(expected.length);
        expect(broken).toEqual([]);
      }),
    );
  });

  test('reads one letter at a time what it reads at once', () => {
    const whole = write([
      { title: 'one "two"', body: "it's\nthree\\", author: 'a' },
      { title: '四', body: '𠮷', author: 'b' },
    ]);
    expect(read(format, [...whole])).toEqual(read(format, [whole]));
  });
});

describe('a table', () => {
  test('without a header names its columns by their numbers', () => {
    expect(read('table', ['1,谣言。\n2,又一条。\n']).texts).toEqual([
      [1, '1', '1'],
      [1, '2', '谣言。'],
      [2, '1', '2'],
      [2, '2', '又一条。'],
    ]);
  });

  test('goes on behind a quote that is never closed, which costs its own line', () => {
    const { texts, broken } = read('table', ['id,text\n1,"lone\n2,next\n3,"last"\n']);
    expect(
      texts.filter(([, column]) => column === 'text').map(([row, , text]) => [row, text]),
    ).toContainEqual([3, 'next']);
    expect(broken).toEqual([2]);
    const open = read('table', ['id,text\n1,"lone\n2,next\n3,last\n']);
    expect(open.texts.map(([, , text]) => text)).toEqual(['1', '"lone', '2', 'next', '3', 'last']);
    expect(open.broken).toEqual([2]);
  });

  test('reads short rows, long rows and quotes within a field', () => {
    const { texts } = read('table', ['a,b\n1\n1,2,3\n5" pipe,x\n"a"b,c\n']);
    expect(texts).toEqual([
      [2, 'a', '1'],
      [3, 'a', '1'],
      [3, 'b', '2'],
      [3, '3', '3'],
      [4, 'a', '5" pipe'],
      [4, 'b', 'x'],
      [5, 'a', 'ab'],
      [5, 'b', 'c'],
    ]);
  });

  test('may name its separator on a line of its own', () => {
    expect(read('table', ['sep=;\ntitle;body\nx;y\n'], ';').texts).toEqual([
      [2, 'title', 'x'],
      [2, 'body', 'y'],
    ]);
  });
});

test('lines that are no JSON are left out and counted', () => {
  const { texts, broken } = read('json-lines', ['{"a":"x"}\n{"a":\n\n["y",["z"]]\n"w"']);
  expect(texts.map(([row, , text]) => [row, text])).toEqual([
    [1, 'x'],
    [4, 'y'],
    [4, 'z'],
    [5, 'w'],
  ]);
  expect(broken).toEqual([2]);
});

test('JSON within JSON: what is below a person is dropped with all that it holds', () => {
  const json =
    '[{"user":{"bio":"x","posts":[{"text":"y"}]},"text":"z","replies":[{"text":"w","author":"v"}]}]';
  expect(read('json', [json]).texts).toEqual([
    [1, 'text', 'z'],
    [1, 'replies.text', 'w'],
  ]);
});

test('line breaks between the elements of XML are not kept', () => {
  const xml = '<rss>\n<item>\n <title>x</title>\n <a>\n\ty\n</a>\n</item>\n<item>z</item>\nend</rss>';
  expect(read('markup', [xml]).texts).toEqual([
    [1, 'title', 'x'],
    [1, 'a', '\n\ty\n'],
    [2, '', 'z'],
    [2, 'rss', '\nend'],
  ]);
});

test('statements that hold no rows are passed over', () => {
  const sql = [
    'CREATE UNIQUE INDEX posts_title ON posts (title);',
    "CREATE TABLE IF NOT EXISTS user_posts (id int, body text DEFAULT 'none', CONSTRAINT k CHECK (id > 0));",
    "INSERT IGNORE INTO user_posts VALUES (1, concat('a', 'b')), (2, NULL) ON DUPLICATE KEY UPDATE body=VALUES(body);",
    "UPDATE posts SET body = 'none';",
    "INSERT INTO [user_posts] ([body], [email]) VALUES (N'c', N'd');",
    "INSERT INTO users (name, note) VALUES ('e', 'f');",
    "INSERT INTO e (body) VALUES (E'it\\'s');",
  ].join('\n');
  expect(read('sql', [`PRAGMA foreign_keys=OFF;\n${sql}`]).texts).toEqual([
    [1, 'user_posts.body', 'a'],
    [1, 'user_posts.body', 'b'],
    [3, 'user_posts.body', 'c'],
    [5, 'e.body', "it's"],
  ]);
});
