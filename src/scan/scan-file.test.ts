import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { foundIn, scanWhole, sourceOf } from '../../tests/scan-in-memory.ts';
import { zipOf } from '../../tests/zip-of.ts';
import { compileList } from '../matches/list/compile-list.ts';
import { scanFile } from './scan-file.ts';

const { compiled } = compileList(
  sampleListOf(1, sampleEntry('water', '自来水有毒'), sampleEntry('noodles', '方便面伤肝')),
);
const table = 'id,author,text\n1,自来水有毒,听说自来水有毒啊\n2,b,"方便面，\n据说方便面伤肝"\n3,c,没事\n';
const found = ['2 text: 自来水有毒', '3 text: 方便面伤肝'];
const bytes = (text: string) => new TextEncoder().encode(text);
/** A table in GB18030: `text` is 听说自来水有毒啊 written there. */
const gb18030 = Uint8Array.from(
  Buffer.from('69640a312ccccecbb5d7d4c0b4cbaed3d0b6beb0a10a322cb7bdb1e3c3e6c9cbb8ce0a', 'hex'),
);
const big5 = Uint8Array.from(Buffer.from('a6dba8d3a4f4a6b3ac720aa4e8ab4badb1b6cba8780a', 'hex'));

test('finds entries with row, column and place, and searches no column of people', async () => {
  const steps = await scanWhole(table, compiled);
  expect(foundIn(steps)).toEqual(found);
  const [first] = steps.flatMap(({ found }) => found);
  expect(first).toMatchObject({ start: 2, end: 7, before: '听说', after: '啊', meaning: 'stated' });
  expect(steps.at(-1)).toMatchObject({
    isEnd: true,
    facts: {
      format: 'table',
      encoding: 'utf-8',
      isCertain: true,
      rows: 4,
      dropped: ['author'],
      problem: null,
    },
  });
});

test('in a zip file, what holds no text is said to be none, and is not read as some, whatever is chosen', async () => {
  const picture = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new TextEncoder().encode('自来水有毒')]);
  const zip = await zipOf({ 'posts.csv': bytes(table), 'a.jpg': picture });
  for (const encoding of [null, 'utf-8'] as const) {
    const steps = await scanWhole(zip, compiled, { encoding });
    expect(foundIn(steps)).toEqual(found);
    const facts = { name: 'a.jpg', problem: 'wordless', encoding: null, format: null, rows: 0 };
    expect(steps.at(-1)?.facts).toMatchObject(facts);
  }
});

describe('the same file', () => {
  test.each([
    ['utf-16le', table],
    ['utf-16be', table],
    // Its first pieces hold nothing but signs of ASCII.
    ['utf-16le', table.replace('text\n', `text\n${`0,,${'-'.repeat(997)}\n`.repeat(400)}`)],
  ])('in UTF-16 without a mark (%s)', async (encoding, text) => {
    const units = Buffer.from(text, 'utf16le');
    const steps = await scanWhole(encoding === 'utf-16le' ? units : units.swap16(), compiled);
    expect(foundIn(steps).map((one) => one.replace(/^\d+ /, ''))).toEqual([
      'text: 自来水有毒',
      'text: 方便面伤肝',
    ]);
    expect(steps.at(-1)?.facts).toMatchObject({ encoding, controls: 0, unreadable: 0 });
  });

  test('as gzip, in one part or two', async () => {
    const packed = gzipSync(table.slice(0, 40));
    expect(foundIn(await scanWhole(gzipSync(table), compiled))).toEqual(found);
    const both = Buffer.concat([packed, gzipSync(table.slice(40))]);
    expect(foundIn(await scanWhole(both, compiled))).toEqual(found);
  });

  test('in a zip file, packed or not, or packed twice', async () => {
    const zip = await zipOf({ 'a/posts.csv': bytes(table), 'b.csv.gz': gzipSync(table) });
    const steps = await scanWhole(zip, compiled);
    expect(foundIn(steps)).toEqual([...found, ...found]);
    expect(new Set(steps.map(({ facts }) => facts.name))).toEqual(new Set(['a/posts.csv', 'b.csv.gz']));
    expect(foundIn(await scanWhole(await zipOf({ 'a.csv': bytes(table) }, { level: 0 }), compiled))).toEqual(
      found,
    );
    expect(
      foundIn(await scanWhole(await zipOf({ 'a.csv': bytes(table) }, { zip64: true }), compiled)),
    ).toEqual(found);
  });

  test('in GB18030 and in Big5, whose letters may lie on both sides of a cut', async () => {
    expect(foundIn(await scanWhole(gb18030, compiled, { format: 'table' }))).toHaveLength(2);
    expect(foundIn(await scanWhole(big5, compiled, { encoding: 'big5' }))).toHaveLength(2);
    const long = Buffer.concat(Array.from({ length: 30_000 }, () => gb18030.subarray(3)));
    const steps = await scanWhole(long, compiled);
    expect(foundIn(steps)).toHaveLength(60_000);
    expect(steps.at(-1)?.facts).toMatchObject({ encoding: 'gb18030', unreadable: 0 });
  });
});

test('goes on where it stopped: two halves find what one scan finds', async () => {
  const lines = Array.from({ length: 100_000 }, (_, at) => `${at} ${at % 1000 ? '没事' : '自来水有毒'}`).join(
    '\n',
  );
  const source = sourceOf(bytes(lines));
  const choices = { encoding: null, format: null, columns: null };
  const first = scanFile(source, [compiled], choices);
  const begun = (await first.next()).value ?? null;
  await first.return(undefined);
  expect(begun?.isEnd).toBe(false);
  const rest = [];
  for await (const step of scanFile(source, [compiled], choices, begun?.place)) rest.push(step);
  expect(foundIn([begun, ...rest].filter((step) => step !== null))).toEqual(
    foundIn(await scanWhole(source, compiled)),
  );
});

test('searches only the columns that are named', async () => {
  const rows = 'title,text\n自来水有毒,方便面伤肝\n';
  expect(foundIn(await scanWhole(rows, compiled, { columns: ['Title'] }))).toEqual(['2 title: 自来水有毒']);
});

test('strips and counts control characters, also in the midst of a word', async () => {
  const steps = await scanWhole('自来\0水\x07有毒\n方便面\x1b伤肝\n', compiled);
  expect(foundIn(steps)).toEqual(['1 : 自来水有毒', '2 : 方便面伤肝']);
  expect(steps.at(-1)?.facts.controls).toBe(3);
});
