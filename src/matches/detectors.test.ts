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
  ])('are found in %s', (text, number) => {
    expect(seen('cn-id-number', text)).toEqual([number]);
  });

  test.each([
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
  ])('are found in %s', (text, number) => {
    expect(seen('cn-mobile', text)).toEqual([number]);
  });

  test.each(['12345678901', '10086', '138001380001', '订单13800138000123', 'A13800138000', '12800138000'])(
    'are not seen in %s',
    (text) => {
      expect(seen('cn-mobile', text)).toEqual([]);
    },
  );
});

describe('bank cards', () => {
  test.each([
    ['卡号4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['6222020000000000000', '6222020000000000000'],
  ])('are found in %s', (text, number) => {
    expect(seen('bank-card', text)).toEqual([number]);
  });

  test.each([
    '4111 1111 1111 1112',
    '0000000000000000',
    '6666666666666666',
    '1234567812345670',
    '41111111111',
  ])('are not seen in %s', (text) => {
    expect(seen('bank-card', text)).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  test.each([
    ['写信给 someone@example.org。', 'someone@example.org'],
    ['a.b+c@mail.example.co.uk,', 'a.b+c@mail.example.co.uk'],
  ])('are found in %s', (text, address) => {
    expect(seen('email', text)).toEqual([address]);
  });

  test.each(['@someone 你好', 'a@b', 'logo@2x', '价格@100元', 'someone@-example.org'])(
    'are not seen in %s',
    (text) => {
      expect(seen('email', text)).toEqual([]);
    },
  );
});

describe('vehicle plates', () => {
  test.each([
    ['肇事车京A12345逃逸', '京A12345'],
    ['绿牌粤BD12345', '粤BD12345'],
    ['沪C·8K9P1', '沪C·8K9P1'],
  ])('are found in %s', (text, plate) => {
    expect(seen('cn-vehicle-plate', text)).toEqual([plate]);
  });

  test.each(['苏ABCDEF', '京I12345', '新A股市场', '贵B1234', '川A123456789'])(
    'are not seen in %s',
    (text) => {
      expect(seen('cn-vehicle-plate', text)).toEqual([]);
    },
  );
});
