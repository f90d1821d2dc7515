import { expect, test } from 'vitest';
import { addressInCode } from './address-in-code.ts';

const fingerprint = 'ab'.repeat(32);

test.each(['https://desk.example/', `https://desk.example/#${fingerprint}`, 'http://127.0.0.1:8087/'])(
  'a code that holds %s is one of a desk',
  (text) => {
    expect(addressInCode(` ${text}\n`)).toEqual({ ok: true, value: text });
  },
);

test.each([
  'WIFI:S:home;T:WPA;P:secret;;',
  'mailto:desk@desk.example',
  'javascript:alert(1)',
  'http://desk.example/',
  `https://desk.example/#${fingerprint.slice(2)}`,
  '今天天气很好 明天也是',
  '',
])('one that holds “%s” is not, and it is said what it holds', (text) => {
  expect(addressInCode(text)).toEqual({ ok: false, error: { code: 'code_not_a_desk', values: [text] } });
});

test('of a code that holds much only the beginning is shown', () => {
  expect(addressInCode('谣 '.repeat(500))).toMatchObject({ error: { values: ['谣 '.repeat(50)] } });
});

test('a picture without a code has none', () => {
  expect(addressInCode(null)).toEqual({ ok: false, error: { code: 'code_not_found' } });
});
