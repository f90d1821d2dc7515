import { describe, expect, test } from 'vitest';
import { detectors } from './detectors.ts';

const seen = (detector: string, text: string) =>
  (detectors.get(detector)?.(text) ?? []).map(({ start, end }) => text.slice(start, end));

// Numbers made up for these tests: the check characters are right, no person or card is meant.
describe('mainland ID numbers', () => {
  test.each([
    ['身份证号11010519491231002X。', '11010519491231002X'],
    ['号码 440308 19990101 0012 请查收', '440308 19990101 0012'],
    ['１１０１０５１９４９１２３１００２Ｘ', '１１０１０５１９４９１２３１００２Ｘ'],
    ['身份证 110105199003071239 13812345678', '110105199003071239'],
    ['11010519491231002X 13812345678', '11010519491231002X'],
    ['110105199003071239 X光', '110105199003071239'],
    ['110105\u200b199003071239', '110105\u200b199003071239'],
    ['110105\u{e0100}199003071239', '110105\u{e0100}199003071239'],
  ])('are found in %s', (text, number) => {
    expect(seen('cn-id-number', text)).toEqual([number]);
  });

  test('are found side by side', () => {
    const [one, other] = ['110105199003071239', '11010519491231002X'];
    expect(seen('cn-id-number', `${one} ${other}，${one}`)).toEqual([one, other, one]);
  });

  test.each([
    // Right check characters, but no such region and a birth to come.
    '199999199003071235',
    '110105209903071230',
    '110105194912310021',
    '110105194902310025',
    '订单号202611250830123456',
    '圆周率3.141592653589793238',
    '1234567890123456789012',
  ])('are not seen in %s', (text) => {
    expect(seen('cn-id-number', text)).toEqual([]);
  });
});

describe('mainland mobile numbers', () => {
  test.each([
    ['电话13800138000，', '13800138000'],
    ['+86 138-0013-8000', '86 138-0013-8000'],
    ['加微信：199 0000 0000', '199 0000 0000'],
    ['2026-11-25 13812345678', '13812345678'],
    ['20261125 138 1234 5678', '138 1234 5678'],
    ['3 13812345678', '13812345678'],
    ['13812345678 3天', '13812345678'],
    ['13812345678-8001', '13812345678'],
    ['身份证 110105199003071239 13812345678', '13812345678'],
    ['0086 13812345678', '0086 13812345678'],
    ['tel13812345678', '13812345678'],
    ['138.1234.5678', '138.1234.5678'],
    ['(138)12345678', '138)12345678'],
    ['138\u200b12345678', '138\u200b12345678'],
    ['138\u{e0100}1234567\u{e0100}8\u{e0100}😀', '138\u{e0100}1234567\u{e0100}8'],
    ['１３８—１２３４—５６７８', '１３８—１２３４—５６７８'],
  ])('are found in %s', (text, number) => {
    expect(seen('cn-mobile', text)).toEqual([number]);
  });

  test('are found side by side', () => {
    expect(seen('cn-mobile', '13812345678\u200b13912345678')).toEqual(['13812345678', '13912345678']);
    expect(seen('cn-mobile', '13812345678 13912345678/13712345678')).toEqual([
      '13812345678',
      '13912345678',
      '13712345678',
    ]);
  });

  test.each([
    '12345678901',
    '10086',
    '138001380001',
    '订单13800138000123',
    'A13800138000',
    '12800138000',
    '180.101.50.188',
    '0.13812345678',
    '7 15 20 30 45 60 5',
    '卡号 6217 0012 1391 2345 678',
  ])('are not seen in %s', (text) => {
    expect(seen('cn-mobile', text)).toEqual([]);
  });
});

describe('bank cards', () => {
  test.each([
    ['卡号4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['6222020000000000000', '6222020000000000000'],
    ['2026-11-25 6222020000000000000', '6222020000000000000'],
    ['6222020000000000000 13812345678', '6222020000000000000'],
    ['2026-11-25 4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['2 4111-1111-1111-1111 3天', '4111-1111-1111-1111'],
  ])('are found in %s', (text, number) => {
    expect(seen('bank-card', text)).toEqual([number]);
  });

  test.each([
    '4111 1111 1111 1112',
    '0000000000000000',
    '6666666666666666',
    '1234567812345670',
    '0.6222020000000000000',
    '41111111111',
  ])('are not seen in %s', (text) => {
    expect(seen('bank-card', text)).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  test.each([
    ['写信给 someone@example.org。', 'someone@example.org'],
    ['a.b+c@mail.example.co.uk,', 'a.b+c@mail.example.co.uk'],
    ['ｓｏｍｅｏｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'ｓｏｍｅｏｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ'],
    ['some\u200bone@example.org', 'some\u200bone@example.org'],
    ['http://example.org/?to=someone@163.example', 'someone@163.example'],
  ])('are found in %s', (text, address) => {
    expect(seen('email', text)).toEqual([address]);
  });

  test.each([
    '@someone 你好',
    'a@b',
    'logo@2x',
    '价格@100元',
    'someone@-example.org',
    'img@2x.png',
    'logo@3x.jpg',
    'pkg@1.2.beta',
    'http://user@host.com',
    'ftp://user:secret@host.com',
    'git@github.com',
  ])('are not seen in %s', (text) => {
    expect(seen('email', text)).toEqual([]);
  });
});

describe('vehicle plates', () => {
  test.each([
    ['肇事车京A12345逃逸', '京A12345'],
    ['绿牌粤BD12345', '粤BD12345'],
    ['沪C·8K9P1', '沪C·8K9P1'],
    ['京Ａ１２３４５', '京Ａ１２３４５'],
    ['京 A12345', '京 A12345'],
    ['京A-12345', '京A-12345'],
    ['京A\u200b12345', '京A\u200b12345'],
  ])('are found in %s', (text, plate) => {
    expect(seen('cn-vehicle-plate', text)).toEqual([plate]);
  });

  test.each([
    '苏ABCDEF',
    '京I12345',
    '新A股市场',
    '贵B1234',
    '川A123456789',
    '东京A12345',
    '北京A12345号文件',
    '云G20000元',
  ])('are not seen in %s', (text) => {
    expect(seen('cn-vehicle-plate', text)).toEqual([]);
  });
});
