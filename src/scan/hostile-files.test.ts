import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { foundIn, scanWhole, sourceOf } from '../../tests/scan-in-memory.ts';
import { zipOf } from '../../tests/zip-of.ts';
import { compileList } from '../matches/list/compile-list.ts';
import { gunzipPieces } from './unpack/gunzip-pieces.ts';
import { withinMeasure } from './unpack/within-measure.ts';

const { compiled } = compileList(sampleListOf(1, sampleEntry('water', '自来水有毒')));
const bytes = (text: string) => new TextEncoder().encode(text);
/** Lines that pack badly, so that a cut is far from the end of what was unpacked before it. */
const lines = Array.from({ length: 6_000 }, (_, at) => `${Math.sin(at)} 自来水有毒`).join('\n');
const scan = async (file: Uint8Array | string, choices = {}) => {
  const steps = await scanWhole(file, compiled, choices);
  return { found: foundIn(steps), facts: steps.at(-1)?.facts, isEnd: steps.at(-1)?.isEnd };
};

describe('a packed file', () => {
  test('that breaks off gives what stands before that, and says so', async () => {
    const packed = gzipSync(lines);
    const { found, facts } = await scan(packed.subarray(0, packed.length / 2));
    expect(found.length).toBeGreaterThan(500);
    expect(facts?.problem).toBe('damaged');
  });

  test('that breaks off gives the little it holds, too', async () => {
    const packed = gzipSync('自来水有毒\n吃饭\n'.repeat(3) + Math.random());
    const { found, facts } = await scan(packed.subarray(0, packed.length - 12));
    expect(found).not.toEqual([]);
    expect(facts?.problem).toBe('damaged');
  });

  test('of several parts is read whole, wherever it is cut, from memory that holds the next piece', async () => {
    const packed = Buffer.concat([gzipSync('自来水有毒\n'), gzipSync('吃饭\n'), gzipSync('完')]);
    for (let length = 1; length < packed.length; length++) {
      const room = new Uint8Array(length);
      const pieces = async function* () {
        for (let at = 0; at < packed.length; at += length) {
          const piece = packed.subarray(at, at + length);
          room.set(piece);
          yield room.subarray(0, piece.length);
        }
      };
      const unpacked: Uint8Array[] = [];
      for await (const piece of gunzipPieces(pieces())) unpacked.push(piece);
      expect(Buffer.concat(unpacked).toString()).toBe('自来水有毒\n吃饭\n完');
    }
  });

  test('whose bytes are others now is damaged', async () => {
    const zip = await zipOf({ 'a.txt': bytes(lines) });
    const middle = zip.length / 2;
    zip.fill(0, middle, middle + 100);
    expect((await scan(zip)).facts?.problem).toBe('damaged');
    expect((await scan(zip.subarray(0, middle))).facts?.problem).toBe('damaged');
  });

  test('that asks for a password is damaged, and the files beside it are read', async () => {
    const zip = await zipOf({ 'a.txt': bytes('自来水有毒') }, { password: 'secret' });
    const { facts, isEnd } = await scan(zip);
    expect(facts?.problem).toBe('damaged');
    expect(isEnd).toBe(true);
  });

  test('may name its files as it likes: names are shown and lead nowhere', async () => {
    const { found, facts } = await scan(await zipOf({ '../../etc/posts.txt': bytes('自来水有毒') }));
    expect(found).toEqual(['1 : 自来水有毒']);
    expect(facts?.name).toBe('../../etc/posts.txt');
  });

  test('that unpacks to far more than a text would is given up', async () => {
    const trap = gzipSync(Buffer.alloc(8 * 1024 * 1024));
    let unpacked = 0;
    const read = async () => {
      const pieces = gunzipPieces(sourceOf(trap).pieces());
      for await (const piece of withinMeasure(pieces, trap.length, 1024)) unpacked += piece.length;
    };
    await expect(read()).rejects.toThrow('far more');
    expect(unpacked).toBeLessThanOrEqual(trap.length * 250);
  });
});

describe('a line without an end', () => {
  const long = 'x'.repeat(6 * 1024 * 1024);

  test('of plain text is searched in pieces, and the lines behind it have their numbers', async () => {
    expect((await scan(`${long}自来水有毒\n自来水有毒\n`)).found).toEqual([
      '1 : 自来水有毒',
      '2 : 自来水有毒',
    ]);
  });

  test('of JSON is left out', async () => {
    const { found, facts } = await scan(`{"a":1}\n{"a":"${long}"}\n{"a":"自来水有毒"}\n`);
    expect(found).toEqual(['3 a: 自来水有毒']);
    expect(facts?.broken).toBe(1);
  });

  test('of a table costs its own row', async () => {
    const { found, facts } = await scan(`id,a\n1,"${long}\n2,自来水有毒\n`, { format: 'table' });
    expect(found).toEqual(['3 a: 自来水有毒']);
    expect(facts?.broken).toBeGreaterThan(0);
  });

  test('of SQL is passed over', async () => {
    const insert = (text: string) => `INSERT INTO t (a) VALUES ('${text}');\n`;
    const { found, facts } = await scan(`${insert('b')}${insert(long)}${insert('自来水有毒')}`, {
      format: 'sql',
    });
    expect(found).toEqual(['3 t.a: 自来水有毒']);
    expect(facts?.broken).toBe(1);
  });

  test('in JSON or XML ends the reading', async () => {
    expect((await scan(`[{"a":"自来水有毒"},"${long}"]`)).facts?.problem).toBe('damaged');
    expect((await scan(`<rss><item><a>自来水有毒</a></item><item ${long}`)).facts?.problem).toBe('damaged');
  });
});

test('JSON that is nested without end is damaged, or a line that is left out', async () => {
  const deep = '[{"a":'.repeat(50_000);
  expect((await scan(deep)).facts?.problem).toBe('damaged');
  const { found, facts } = await scan(`${deep}1${'}]'.repeat(50_000)}\n{"a":"自来水有毒"}\n`, {
    format: 'json-lines',
  });
  expect(found).toEqual(['2 a: 自来水有毒']);
  expect(facts?.broken).toBe(1);
});

test('entities of a file of XML do not grow, and what follows them is read', async () => {
  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('\n');
  const xml = `<?xml version="1.0"?>\n<!DOCTYPE l [<!ENTITY l0 "lol">${entities}]>\n`;
  const { found, facts } = await scan(`${xml}<rss><item><a>&l9;</a><b>自来水有毒</b></item></rss>`);
  expect(found).toEqual(['1 b: 自来水有毒']);
  expect(facts).toMatchObject({ problem: null, broken: 1 });
});

test('markup that closes nothing or something else is damaged at its end', async () => {
  const { found, facts } = await scan('<rss><item><a>自来水有毒</b></item><item><a>自来水有毒</a>');
  expect(found.length).toBeGreaterThan(0);
  expect(facts?.problem).toBe('damaged');
});

test('a file read in another encoding says how much of it is none', async () => {
  const { found, facts } = await scan(lines, { encoding: 'big5' });
  expect(found).toEqual([]);
  expect(facts?.unreadable).toBeGreaterThan(500);
});

test('what is no text is not read', async () => {
  const noise = Uint8Array.from({ length: 100_000 }, (_, at) => (Math.imul(at, 2654435761) >>> 13) & 255);
  expect((await scan(noise)).facts?.problem).toBe('not-text');
});

test.each(['', '\n', '\uFEFF', '[]', '""'])('“%s” holds nothing', async (text) => {
  expect((await scan(text)).found).toEqual([]);
});
