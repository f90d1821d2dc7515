import { describe, expect, test } from 'vitest';
import { encodeText } from '../../../tests/encode-text.ts';
import { decodeText } from './decode-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: number[], isLittle: boolean) => {
  const bytes = new DataView(new ArrayBuffer(mark.length + text.length * 2));
  mark.forEach((byte, at) => {
    bytes.setUint8(at, byte);
  });
  [...text].forEach((letter, at) => {
    bytes.setUint16(mark.length + at * 2, letter.charCodeAt(0), isLittle);
  });
  return new Uint8Array(bytes.buffer);
};

const simplified = ['大蒜防癌', '停水三天', '高速免费', '地震预报', '疫苗致死', '自来水有毒', '补贴领取'];
const traditional = [
  '大蒜防癌',
  '停水三天',
  '高速公路免費',
  '地震預報',
  '疫苗致死',
  '自來水有毒',
  '補助領取',
];

describe('a word list is read in the encoding it is in', () => {
  test.each([
    ['UTF-8', utf8(simplified.join('\n')), 'utf-8', simplified],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${simplified.join('\n')}`), 'utf-8', simplified],
    ['UTF-8 in traditional script', utf8(traditional.join('\n')), 'utf-8', traditional],
    ['GB18030', encodeText(simplified.join('\r\n'), 'gb18030'), 'gb18030', simplified],
    ['GB18030 in traditional script', encodeText(traditional.join('\n'), 'gb18030'), 'gb18030', traditional],
    ['Big5', encodeText(traditional.join('\r\n'), 'big5'), 'big5', traditional],
    ['UTF-16 as spreadsheets save it', utf16('大蒜\t停水', [0xff, 0xfe], true), 'utf-16le', ['大蒜\t停水']],
    ['UTF-16, the other way round', utf16('大蒜\t停水', [0xfe, 0xff], false), 'utf-16be', ['大蒜\t停水']],
    ['UTF-16 without a mark', utf16('大蒜\t停水一天', [], true), 'utf-16le', ['大蒜\t停水一天']],
    ['the same the other way round', utf16('大蒜\t停水一天', [], false), 'utf-16be', ['大蒜\t停水一天']],
    ['UTF-16 of plain letters', utf16('bleach\ngarlic', [], true), 'utf-16le', ['bleach', 'garlic']],
    ['plain letters', utf8('bleach\ngarlic'), 'utf-8', ['bleach', 'garlic']],
    ['accents in UTF-8', utf8('café crème, déjà vu\nnaïve'), 'utf-8', ['café crème, déjà vu', 'naïve']],
  ])('%s', (_what, bytes, encoding, lines) => {
    const { decided } = decodeText(bytes);
    expect(decided?.encoding).toBe(encoding);
    expect(decided?.text.split(/\r?\n/)).toEqual(lines);
  });
});

describe('short files', () => {
  const words = {
    gb18030: [
      '大蒜可以防癌',
      '全城停水三天',
      '他家孩子走失',
      '明天高速免费',
      '这种药不能吃',
      '求证：地震预报',
    ],
    big5: ['大蒜可以防癌', '全城停水三天', '他家孩子走失', '明天高速免費', '這種藥不能吃', '求證：地震預報'],
  };
  test.each([
    ...words.gb18030.map((word) => ['gb18030', word]),
    ...words.big5.map((word) => ['big5', word]),
  ] as ['gb18030' | 'big5', string][])('in %s of one word: %s', (encoding, word) => {
    expect(decodeText(encodeText(word, encoding)).decided?.text).toBe(word);
  });

  test.each<['gb18030' | 'big5', string]>([
    ['big5', '試試'],
    ['gb18030', '刚刚'],
    ['big5', '檢測'],
  ])('that read as words either way are left to the person (%s, %s)', (encoding, word) => {
    const { decided, readings } = decodeText(encodeText(word, encoding));
    expect(decided).toBeNull();
    expect(readings.map(({ text }) => text)).toContain(word);
    expect(decodeText(encodeText(word, encoding), encoding).decided?.text).toBe(word);
  });
});

test('letters count that come only after a long stretch of others', () => {
  const text = `${'<p class="a">'.repeat(5000)}大蒜可以防癌，全城停水三天`;
  expect(decodeText(encodeText(text, 'big5')).decided).toEqual({ encoding: 'big5', text });
});

test('letters of one byte that only look like Chinese are left to the person', () => {
  // "déjà vu à Köln, très élégant" as Western machines of old wrote it.
  const latin1 = Uint8Array.from('déjà vu à Köln, très élégant, où ça', (letter) => letter.charCodeAt(0));
  expect(decodeText(latin1).decided).toBeNull();
});

test.each([
  ['a spreadsheet file', new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0])],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 0xd])],
])('%s is no text', (_what, bytes) => {
  expect(decodeText(bytes)).toEqual({ decided: null, readings: [] });
});

test.each([
  ['a text with a stray zero', Uint8Array.from([...utf8('大蒜可以防癌，全城停水三天\n'), 0, 0x0a])],
  ['plain letters with a stray zero', Uint8Array.from([...utf8('garlic and bleach'), 0, 0x0a])],
  ['numbers of two bytes', Uint8Array.from({ length: 400 }, (_, at) => (at % 2 ? 0 : (at * 7) % 256))],
  ['half a letter too much', utf16('大蒜\t停水三天', [], true).slice(1)],
])('%s is not taken for UTF-16', (_what, bytes) => {
  expect(decodeText(bytes)).toEqual({ decided: null, readings: [] });
});

test('UTF-16 without a mark and without one sign of ASCII is not told', () => {
  const { decided, readings } = decodeText(utf16('大蒜可以防癌', [], true));
  expect([decided, ...readings].map((reading) => reading?.encoding)).not.toContain('utf-16le');
});
