import { closeSync, openSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { encodeText } from '../tests/encode-text.ts';
import { benchTexts } from './bench-text.ts';

/** Posts of some 300 letters, as a forum has them. */
const posts = benchTexts('zh', 1_500_000, 300)
  .filter(isInGb18030)
  .map((body, id) => ({ id, author: `user${id}`, body }));
const rowOf = ({ id, author, body }: (typeof posts)[number]) =>
  `${id},${author},"${body.replaceAll('"', '""')}"\n`;
const csv = posts.map(rowOf).join('');
const sqlText = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** Whether a text can be written with two bytes a letter. */
function isInGb18030(text: string): boolean {
  try {
    return encodeText(text, 'gb18030').length > 0;
  } catch {
    // Some manual pages spell names in Latin letters with accents.
    return false;
  }
}

/** The head of a file, a block that is repeated to any size, and its end. */
interface Shape {
  head: string;
  block: Uint8Array;
  tail: string;
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const header = 'id,author,body\n';

/** Each kind of file that is scanned. */
export const shapes: Record<string, () => Shape> = {
  'posts.csv': () => ({ head: header, block: bytes(csv), tail: '' }),
  'posts.jsonl': () => ({
    head: '',
    block: bytes(posts.map((post) => `${JSON.stringify(post)}\n`).join('')),
    tail: '',
  }),
  'posts-gb18030.csv': () => ({ head: header, block: encodeText(csv, 'gb18030'), tail: '' }),
  'posts.csv.gz': () => ({ head: '', block: gzipSync(header + csv), tail: '' }),
  'posts.json': () => ({
    head: '[{}',
    block: bytes(posts.map((post) => `,${JSON.stringify(post)}`).join('')),
    tail: ']',
  }),
  'posts.sql': () => ({
    head: '-- MySQL dump\nCREATE TABLE `posts` (`id` int, `author` text, `body` text);\n',
    block: bytes(
      `INSERT INTO \`posts\` VALUES ${posts
        .map(({ id, author, body }) => `(${id},'${author}',${sqlText(body)})`)
        .join(',')};\n`,
    ),
    tail: '',
  }),
  'posts.xml': () => ({
    head: '<?xml version="1.0"?><rss><channel>',
    block: bytes(
      posts
        .map(({ author, body }) => {
          const text = body.replaceAll(']]>', '');
          return `<item><dc:creator>${author}</dc:creator><content:encoded><![CDATA[${text}]]></content:encoded></item>\n`;
        })
        .join(''),
    ),
    tail: '</channel></rss>',
  }),
};

/** Writes a file of about `size` bytes. */
export function writeFile(path: string, { head, block, tail }: Shape, size: number): void {
  const file = openSync(path, 'w');
  writeSync(file, head);
  for (let written = 0; written < size; written += block.length) writeSync(file, block);
  writeSync(file, tail);
  closeSync(file);
}

/** A table as large as a naive search can go through, and its posts. */
const fewPosts = posts.slice(0, 700);
export const sample = { text: header + fewPosts.map(rowOf).join(''), posts: fewPosts };
