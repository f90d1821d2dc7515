import { describe, expect, it } from 'vitest';
import type { Entry } from './list.ts';
import { entryLimit, outlineListBytes, parseList, parseListBytes, scanOfList } from './parse-list.ts';
import { good, type Result } from './result.ts';
import { canonicalEntry } from './signed/canonical-list.ts';
import { wholeList } from './signed/filed-entry.ts';

const correction = {
  url: 'https://facts.example/salt',
  title: 'Salt does not protect',
  publisher: 'Facts',
  publishedAt: '2011-03-17',
};
const goodEntry = {
  id: 'salt',
  match: { words: ['碘盐防辐射', '抢盐'] },
  category: 'health',
  status: 'false',
  claim: 'Iodised salt protects against radiation.',
  correction,
  updatedAt: '2026-11-01',
};
const goodList = {
  format: 'qiuzheng-list/1',
  id: 'https://desk.example/lists/sample',
  version: 3,
  generatedAt: '2026-11-25T08:00:00Z',
  title: 'Sample',
  publisher: 'Sample desk',
  entries: [goodEntry],
};

it.each([1e300, 2 ** 53, 0, 1.5, Number.NaN])('a list of version %d is refused', (version) => {
  const text = JSON.stringify({ ...goodList, version });
  expect(parseList(text)).toEqual({ ok: false, error: { code: 'list_invalid', values: ['version'] } });
});

const listOf = (...entries: unknown[]) => JSON.stringify({ ...goodList, entries });

it('an entry of a day that no calendar has is left out', () => {
  const { list, leftOut } = taken(
    parseList(listOf(goodEntry, { ...goodEntry, id: 'garlic', updatedAt: '2026-13-45' })),
  );
  expect(list.entries).toMatchObject([{ id: 'salt' }]);
  expect(leftOut).toMatchObject([{ code: 'entry_invalid' }]);
});

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

describe('a text that is no list', () => {
  const refusedWith = (text: string) => {
    const result = parseList(text);
    return result.ok ? 'taken' : result.error;
  };

  it.each(['', '\uFEFF', ' \r\n\t'])('is refused when nothing is in it: %j', (text) => {
    expect(refusedWith(text)).toEqual({ code: 'list_empty' });
  });

  it('is refused as a web page when a captive portal answers', () => {
    expect(refusedWith('\uFEFF\n<!DOCTYPE html><title>Log in</title>')).toEqual({ code: 'list_is_html' });
  });

  it('is refused as no JSON when the transfer broke off', () => {
    expect(refusedWith(JSON.stringify(goodList).slice(0, -20))).toEqual({ code: 'list_not_json' });
    expect(refusedWith('碘盐防辐射\n抢盐')).toEqual({ code: 'list_not_json' });
  });

  it.each([
    [{ ...goodList, format: 'qiuzheng-list/2' }, 'qiuzheng-list/2'],
    [{ ...goodList, format: undefined }, '–'],
    [{ ...goodList, format: 1 }, '–'],
    [[goodList], '–'],
    [null, '–'],
    ['qiuzheng-list/1', '–'],
  ])('is refused when its format is another one', (json, shown) => {
    expect(refusedWith(JSON.stringify(json))).toEqual({ code: 'list_format_unknown', values: [shown] });
  });

  it.each([
    ['id', ''],
    ['version', 0],
    ['version', 1.5],
    ['version', '3'],
    ['generatedAt', 'yesterday'],
    ['title', null],
    ['publisher', undefined],
    ['expiresAt', '2026'],
    ['entries', {}],
  ])('is refused with the name of the field that is wrong: %s', (field, value) => {
    const refusal = refusedWith(JSON.stringify({ ...goodList, [field]: value }));
    expect(refusal).toEqual({ code: 'list_invalid', values: [field] });
  });

  it('is refused when it has no entry, or none that can be used', () => {
    expect(refusedWith(listOf())).toEqual({ code: 'list_no_entries' });
    expect(refusedWith(listOf({ ...goodEntry, status: 'maybe' }, 7))).toEqual({ code: 'list_no_entries' });
  });

  it('is refused when it has more entries than any list may have', () => {
    const text = `${JSON.stringify({ ...goodList, entries: [] }).slice(0, -2)}${'0,'.repeat(entryLimit)}0]}`;
    expect(refusedWith(text)).toEqual({ code: 'list_too_large', values: ['200001', '200000'] });
  });
});

describe('a good list', () => {
  it('is taken whole, with or without a byte order mark', () => {
    const text = JSON.stringify(goodList);
    expect(taken(parseList(`\uFEFF${text}`))).toEqual({
      list: { ...goodList, categories: [] },
      stated: 1,
      leftOut: [],
    });
    expect(parseList(text)).toEqual(parseList(`\uFEFF${text}`));
  });

  it('may hold fields nobody knows yet', () => {
    const text = JSON.stringify({ ...goodList, sites: [], entries: [{ ...goodEntry, weight: 3 }] });
    expect(taken(parseList(text))).toEqual({ list: { ...goodList, categories: [] }, stated: 1, leftOut: [] });
  });

  it('keeps markup in its texts as the text it is', () => {
    const claim = '<script>alert(1)</script> & <b>salt</b>';
    const { list, leftOut } = taken(parseList(listOf({ ...goodEntry, claim })));
    expect(list.entries[0]?.claim).toBe(claim);
    expect(leftOut).toEqual([]);
  });

  it('may use a category it declares', () => {
    const entry = { ...goodEntry, category: 'local' };
    const { list, leftOut } = taken(
      parseList(JSON.stringify({ ...goodList, categories: [{ id: 'local' }], entries: [entry] })),
    );
    expect(list.entries).toEqual([entry]);
    expect(leftOut).toEqual([]);
  });

  it.each([
    [{ all: ['食盐', '辐射'], within: 20 }],
    [{ pattern: '碘盐.{0,4}辐射', needs: ['碘盐'] }],
    [{ claim: ['碘盐可以防辐射'] }],
    [{ detector: 'cn-mobile' }],
  ])('may find an entry in any of the known ways: %j', (match) => {
    const { list, leftOut } = taken(parseList(listOf({ ...goodEntry, match })));
    expect(list.entries[0]?.match).toEqual(match);
    expect(leftOut).toEqual([]);
  });
});

describe('a bad entry', () => {
  const other = { ...goodEntry, id: 'other' };
  const judged = (entry: unknown) => {
    const { list, leftOut } = taken(parseList(listOf(entry, other)));
    expect(list.entries).toContainEqual(other);
    return { kept: list.entries.filter(({ id }) => id !== 'other'), leftOut };
  };

  it.each([
    ['an unknown status', { ...goodEntry, status: 'maybe' }, 'entry_status_unknown', 'maybe'],
    ['no status', { ...goodEntry, status: undefined }, 'entry_invalid', 'status'],
    ['no claim', { ...goodEntry, claim: '' }, 'entry_invalid', 'claim'],
    ['a number for a word', { ...goodEntry, match: { words: [7] } }, 'entry_invalid', 'match'],
    ['no match', { ...goodEntry, match: undefined }, 'entry_invalid', 'match'],
    [
      'two ways to be found',
      { ...goodEntry, match: { words: ['碘盐'], detector: 'email' } },
      'entry_invalid',
      'match',
    ],
    [
      'a way to be found that nobody knows',
      { ...goodEntry, match: { image: 'x' } },
      'entry_kind_unsupported',
      'image',
    ],
    ['a correction missing', { ...goodEntry, correction: undefined }, 'entry_needs_correction', 'false'],
    [
      "a script for the desk's own page",
      { ...goodEntry, page: 'javascript:alert(1)' },
      'entry_link_unsafe',
      'javascript:alert(1)',
    ],
    [
      'a script for a source',
      { ...goodEntry, sources: [{ url: 'data:text/html,x', title: 'x' }] },
      'entry_link_unsafe',
      'data:text/html,x',
    ],
    [
      'an explanation that is none',
      { ...goodEntry, explanation: '理'.repeat(301) },
      'entry_invalid',
      'explanation',
    ],
    [
      'a script for a correction link',
      { ...goodEntry, correction: { ...correction, url: 'javascript:alert(1)' } },
      'entry_link_unsafe',
      'javascript:alert(1)',
    ],
    [
      'a script in capitals behind a blank',
      { ...goodEntry, correction: { ...correction, url: ' JavaScript:alert(1)' } },
      'entry_link_unsafe',
      ' JavaScript:alert(1)',
    ],
    [
      'a data link',
      { ...goodEntry, correction: { ...correction, url: 'data:text/html,x' } },
      'entry_link_unsafe',
      'data:text/html,x',
    ],
    [
      'a relative link',
      { ...goodEntry, correction: { ...correction, url: '/salt' } },
      'entry_link_unsafe',
      '/salt',
    ],
    [
      'a needed word of one character',
      { ...goodEntry, match: { all: ['盐', '辐射'] } },
      'entry_word_too_short',
      '盐',
    ],
  ])('with %s is left out alone', (_, entry, code, offending) => {
    expect(judged(entry)).toEqual({ kept: [], leftOut: [{ code, values: ['salt', offending] }] });
  });

  it.each([[7], [null], [['salt']], [{}], [{ ...goodEntry, id: '' }], [{ ...goodEntry, id: 5 }]])(
    'without an id is called by its place: %j',
    (entry) => {
      const { kept, leftOut } = judged(entry);
      expect(kept).toEqual([]);
      expect(leftOut).toEqual([{ code: 'entry_invalid', values: ['#1', expect.any(String)] }]);
    },
  );

  it.each(['misleading', 'corrected'])('that calls a claim %s needs a correction too', (status) => {
    const { leftOut } = judged({ ...goodEntry, status, correction: undefined });
    expect(leftOut).toEqual([{ code: 'entry_needs_correction', values: ['salt', status] }]);
  });

  it.each(['unverified', 'true', 'satire', 'withdrawn'])(
    'is none when a claim is %s and has no correction',
    (status) => {
      const entry = { ...goodEntry, status };
      Reflect.deleteProperty(entry, 'correction');
      expect(judged(entry)).toEqual({ kept: [entry], leftOut: [] });
    },
  );

  it('whose id was used before is left out, and the first one stays', () => {
    const { list, leftOut } = taken(parseList(listOf(goodEntry, other, { ...goodEntry, claim: 'Second.' })));
    expect(list.entries).toEqual([goodEntry, other]);
    expect(leftOut).toEqual([{ code: 'entry_duplicate', values: ['salt', '#3'] }]);
  });

  it('does not cost a later good one of the same id', () => {
    const { list, leftOut } = taken(parseList(listOf({ ...goodEntry, claim: '' }, goodEntry)));
    expect(list.entries).toEqual([goodEntry]);
    expect(leftOut).toEqual([{ code: 'entry_invalid', values: ['salt', 'claim'] }]);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \u3000 '],
    ['one character', '盐'],
    ['one character between blanks', ' 盐 '],
    ['one character outside the first plane', '𠮷'],
    ['one character and zero-width ones', '\u200B盐\u200D'],
  ])('loses a word of %s and keeps the others', (_, word) => {
    const { kept, leftOut } = judged({ ...goodEntry, match: { words: ['抢盐', word] } });
    expect(kept[0]?.match).toEqual({ words: ['抢盐'] });
    expect(leftOut).toEqual([{ code: 'entry_word_too_short', values: ['salt', word] }]);
  });

  it('is left out when no word is left, or none was there', () => {
    expect(judged({ ...goodEntry, match: { words: ['盐', ''] } })).toEqual({
      kept: [],
      leftOut: [
        { code: 'entry_word_too_short', values: ['salt', '盐'] },
        { code: 'entry_word_too_short', values: ['salt', ''] },
        { code: 'entry_no_words', values: ['salt'] },
      ],
    });
    expect(judged({ ...goodEntry, match: { words: [] } }).leftOut).toEqual([
      { code: 'entry_no_words', values: ['salt'] },
    ]);
  });

  it('loses an exception too short to hold a word', () => {
    const match = { words: ['大麻'], unless: ['大麻烦', '大'] };
    const { kept, leftOut } = judged({ ...goodEntry, match });
    expect(kept[0]?.match).toEqual({ words: ['大麻'], unless: ['大麻烦'] });
    expect(leftOut).toEqual([{ code: 'entry_word_too_short', values: ['salt', '大'] }]);
  });

  it('of a category nobody knows is kept under “other”', () => {
    const { kept, leftOut } = judged({ ...goodEntry, category: 'gossip' });
    expect(kept).toEqual([{ ...goodEntry, category: 'other' }]);
    expect(leftOut).toEqual([{ code: 'entry_category_unknown', values: ['salt', 'gossip'] }]);
  });

  it('is not repeated at length in its refusal', () => {
    const { leftOut } = judged({ ...goodEntry, status: '😀'.repeat(100_000) });
    expect(leftOut).toEqual([{ code: 'entry_status_unknown', values: ['salt', `${'😀'.repeat(50)}…`] }]);
  });
});

describe('the bytes of a list', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;
  const lines = Array.from({ length: 2500 }, (_, at) => JSON.stringify({ ...goodEntry, id: `e${at}` }));
  const { entries: _, ...header } = goodList;
  const first = `${JSON.stringify(header).slice(0, -1)},"entries":[`;
  const changed = JSON.stringify({ ...goodEntry, id: 'a', category: 'gossip' });
  const source = { url: 'https://facts.example/', title: 'Facts' };
  const halves = JSON.stringify({ ...goodEntry, sources: [source, source] }).split(/(?<=\}),(?=\{)/);
  const canonical = (...some: string[]) => `${first}\n${some.join(',\n')}\n]}\n`;

  const sorted = lines.map((line) => canonicalEntry(JSON.parse(line)));
  const sortedWith = (change: object) => canonicalEntry({ ...goodEntry, ...change } as Entry);

  it.each([
    ['by lines', canonical(...lines)],
    ['by sorted lines', canonical(...sorted)],
    ['by sorted lines, two of them the same', canonical(...sorted, sorted[3] ?? '')],
    [
      'by sorted lines, some of which are not taken as they stand',
      canonical(
        ...['gossip', 'other'].map((category) => sortedWith({ id: category, category })),
        sortedWith({ id: 'b', correction: undefined }),
        sortedWith({ id: 'c', match: { words: ['盐', '碘盐'], unless: ['a'] } }),
        sortedWith({ id: 'd', match: { words: [] } }),
        sortedWith({ id: 'e', match: { all: ['盐', '碘盐'] } }),
        sortedWith({ id: 'f', match: { pattern: '碘', needs: ['盐'] } }),
        sortedWith({ id: 'g', status: 'withdrawn', more: 1 }),
        sortedWith({ id: 'h', claim: '"\\\u0001' }),
        sortedWith({ id: 'i', match: { words: ['盐', '碘盐'], sound: true, wholeWord: false } }),
        ...sorted,
      ),
    ],
    ['two sorted ones on a line', canonical(`${sorted[0]},${sorted[1]}`, sorted[2] ?? '')],
    ['with a comma behind the last', canonical(...sorted).replace(/\n\]\}\n$/, ',\n]}\n')],
    ['with a comma missing', canonical(...sorted.slice(0, 5)).replace('},\n', '}\n')],
    ['by lines, with entries that are left out', canonical(...lines.slice(0, 1500), '{}', lines[3] ?? '')],
    ['by lines, with one that is not taken as it stands', canonical(changed, lines[0] ?? '', changed)],
    ['two on a line and one on two lines', canonical(`${lines[0]},${lines[1]}`, ...halves, lines[3] ?? '')],
    ['several on a line', canonical(`${lines[0]},${lines[1]}`, lines[2] ?? '')],
    ['in one line', listOf(goodEntry)],
    ['with a mark before it', `\uFEFF${canonical(...lines.slice(0, 2))}`],
    ['with a mark within it', canonical(lines[0] ?? '', `\uFEFF${lines[1]}`)],
    ['of which a line ends the entries', canonical(`${lines[0]}],"version":[{}`, lines[1] ?? '')],
    ['of which the last line names other entries', canonical(`${lines[0]}],"entries":[${lines[1]}`)],
    ['whose first line only ends like a header', `{"a":"${'\\"entries\\":['}\n{}\n]}\n`],
    ['whose first line has its entries inside', canonical(lines[0] ?? '').replace('{', '{"a":{"entries":[')],
    ['without entries', `${first}\n]}\n`],
    ['with a line that is no JSON', canonical(...lines.slice(0, 1200), '{"id":}')],
  ])('are read as their text is: %s', (_, text) => {
    const parsed = parseList(text);
    expect(parseListBytes(bytesOf(text))).toEqual(parsed);
    for (const outlined of [outlineListBytes(bytesOf(text)), inParts(text)]) {
      const { value = null } = { value: null, ...outlined };
      expect(value ? good({ ...value, list: wholeList(value.list) }) : outlined).toEqual(parsed);
    }
  });

  /** Outlines a list that comes in parts, each of which lies elsewhere than what came before. */
  function inParts(text: string) {
    const bytes = new Uint8Array(bytesOf(text));
    const scan = scanOfList();
    const lineEnd = bytes.indexOf(10, bytes.length / 2);
    const cuts = [1, 300, 10_000, bytes.length / 3, lineEnd, lineEnd + 1, bytes.length - 4, bytes.length - 1];
    for (const cut of cuts.sort((one, other) => one - other)) {
      const came = bytes.slice(0, cut);
      scan.goOn(came);
      came.fill(0);
    }
    return outlineListBytes(bytes.buffer, scan);
  }

  it('are gone through only once where that was done as they came', () => {
    const scan = scanOfList();
    scan.goOn(new Uint8Array(bytesOf(canonical(...sorted))));
    const others = canonical(...sorted).replaceAll('"e1', '"f1');
    const { entries } = taken(outlineListBytes(bytesOf(others), scan)).list;
    expect(entries.map(({ id }) => id).includes('e1')).toBe(true);
  });

  const broken = (text: string, mark: string) => {
    const bytes = new TextEncoder().encode(text);
    const at = new TextDecoder('latin1').decode(bytes).indexOf(mark);
    return bytes.fill(0xb0, at, at + 1).buffer;
  };
  const inClaim = sorted.map((line, at) => (at === 1700 ? line.replace('Iodised', 'HERE') : line));
  const inUnknown = JSON.stringify({ ...goodEntry, id: 'a', more: 'HERE' });
  const refusedAs = (code: string) => ({ ok: false, error: { code } });

  it.each([
    ['a claim', canonical(...inClaim)],
    ['a word', canonical(...sorted, sortedWith({ id: 'z', match: { words: ['碘盐HERE'] } }))],
    ['what nobody reads', canonical(inUnknown, ...lines)],
    ['the header', canonical(...lines).replace('Sample desk', 'HERE')],
    ['a list in one line', listOf({ ...goodEntry, claim: 'HERE' })],
    ['what is no list for that', `${listOf(goodEntry).slice(0, -2)}HERE`],
  ])('are refused as a whole where they are not UTF-8, in %s', (_, text) => {
    expect(outlineListBytes(broken(text, 'HERE'))).toEqual(refusedAs('list_not_utf8'));
    expect(parseListBytes(broken(text, 'HERE'))).toEqual(refusedAs('list_not_utf8'));
  });

  it('are a web page in any encoding where they begin like one', () => {
    expect(outlineListBytes(broken('<!doctype html><h1>HERE', 'HERE'))).toEqual(refusedAs('list_is_html'));
  });

  it('are kept in memory only once', () => {
    const { list } = taken(outlineListBytes(bytesOf(canonical(changed, ...lines))));
    expect(list.entries.filter((entry) => !('file' in entry)).map(({ id }) => id)).toEqual(['a']);
    expect(list.entries[1]).toMatchObject({ id: 'e0', status: 'false', match: goodEntry.match });
    const { entries } = taken(outlineListBytes(bytesOf(canonical(...sorted)))).list;
    expect(entries.every((entry) => 'file' in entry)).toBe(true);
  });

  it.each([
    ['plain', ''],
    ['escaped somewhere', '\\"\n'],
  ])('give what an entry is found by as it stands there, texts being %s', (_, more) => {
    const matches = [
      { words: ['盐盐', '碘盐', `,${more},`, '[碘'] },
      { words: ['[碘盐]'] },
      { words: [] },
      { words: [`碘盐可以${'防辐射'.repeat(15)}${more}`, '碘\u2028😀'] },
      { words: ['碘盐'], unless: ['盐,碘盐'] },
      { all: ['食盐', `碘盐${more}`] },
      { claim: [`吃碘盐可以防辐射${more}`] },
    ];
    const entries = matches.map((match, at) => ({ ...goodEntry, id: `entry-${at}-${more}-碘盐`, match }));
    const lines = [...sorted, ...entries.map((entry) => canonicalEntry(entry as Entry))];
    const found = taken(outlineListBytes(bytesOf(canonical(...lines)))).list.entries;
    const texts = taken(parseList(canonical(...lines))).list.entries;
    const partsOf = ({ id, status, match }: Pick<Entry, 'id' | 'status' | 'match'>) => ({
      id,
      status,
      match,
    });
    expect(found.map(partsOf)).toEqual(texts.map(partsOf));
    expect(found.filter((entry) => !('file' in entry)).map(({ match }) => match)).toEqual([]);
  });

  it('hold no more entries than a text may', () => {
    const text = canonical(Array.from({ length: entryLimit + 1 }, () => '{}').join(','));
    expect(parseListBytes(bytesOf(text))).toEqual({
      ok: false,
      error: { code: 'list_too_large', values: [String(entryLimit + 1), String(entryLimit)] },
    });
  });
});
