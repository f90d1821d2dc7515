import { expect, test } from 'vitest';
import { completeAddress } from './complete-address.ts';

test.each([
  ['desk.example', 'https://desk.example'],
  ['  desk.example:8443/list.json ', 'https://desk.example:8443/list.json'],
  ['求证.example/清单', 'https://求证.example/清单'],
  ['127.0.0.1:8787', 'http://127.0.0.1:8787'],
  ['localhost:8787/list.json', 'http://localhost:8787/list.json'],
  ['localhost.example', 'https://localhost.example'],
])('%s becomes a whole address', (typed, address) => {
  expect(completeAddress(typed)).toBe(address);
});

test.each(['https://desk.example', 'http://desk.example/', 'javascript:alert(1)', 'mailto:a@b.example', ''])(
  '%s stays as it is',
  (typed) => {
    expect(completeAddress(typed)).toBe(typed);
  },
);
