import { describe, expect, it } from 'vitest';
import { sampleEntry, sampleListOf } from '../../../tests/sample-list.ts';
import { canonicalEntry, canonicalHeader, canonicalList } from './canonical-list.ts';
import { nextHeader, nextLines, readHeader } from './next-list.ts';

const list = sampleListOf(3, sampleEntry('b', '喝醋能软化血管'), sampleEntry('a', '碘盐防辐射'));
const lines = canonicalList(list);
const header = readHeader(lines.header);
if (!header) throw new Error('no header');

describe('the version that follows', () => {
  it('keeps all of the header but its number and date, also what nobody knows', () => {
    const { entries: _, ...known } = list;
    const before = readHeader(canonicalHeader({ ...known, note: 'ours' } as typeof known));
    expect(before && JSON.parse(`${nextHeader(before, 4, '2026-12-01T00:00:00.000Z')}]}`)).toEqual({
      ...{ ...known, note: 'ours', version: 4, generatedAt: '2026-12-01T00:00:00.000Z', entries: [] },
    });
  });

  it('is good for as long as the one before was', () => {
    const dated = { ...header, generatedAt: '2026-11-01T00:00:00Z', expiresAt: '2026-11-11T00:00:00Z' };
    expect(readHeader(nextHeader(dated, 4, '2026-12-01T00:00:00Z'))?.expiresAt).toBe(
      '2026-12-11T00:00:00.000Z',
    );
  });

  it('has the changed lines in their places and all others to the byte', () => {
    const changed = { ...sampleEntry('b', '西瓜加盐有毒') };
    const added = sampleEntry('aa', '银行要倒闭');
    const next = nextLines(lines, lines.header, [
      { id: 'b', after: canonicalEntry(changed) },
      { id: 'aa', after: canonicalEntry(added) },
    ]);
    expect(next).toEqual(canonicalList({ ...list, entries: [...list.entries.slice(1), changed, added] }));
  });

  it('has one line of an id that a base in other hands repeats', () => {
    const twice = { ...lines, entries: [lines.entries[0] ?? '', ...lines.entries] };
    expect(nextLines(twice, lines.header, [])).toEqual(lines);
  });

  it('takes no line that is of another entry, or two lines for one', () => {
    const after = canonicalEntry(sampleEntry('a', '碘盐防辐射'));
    for (const change of [
      { id: 'b', after },
      { id: 'a', after: `${after},\n${after}` },
    ])
      expect(() => nextLines(lines, lines.header, [change])).toThrow('is not of');
  });
});

it('what is no header is none', () => {
  for (const text of ['', '{}', '{"format":"qiuzheng-list/1","entries":[', '{"format":"other","entries":['])
    expect(readHeader(text)).toBeNull();
});
