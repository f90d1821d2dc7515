import { expect, it, vi } from 'vitest';
import { browser } from './page-browser.ts';
import { translate } from './translate.ts';

vi.mock('./page-browser.ts', () => ({ browser: {} }));

it('what stands in a blank turns none of our own words round', () => {
  const getMessage = (_key: string, values: string[]) => `“${values.join('” and “')}”. Entries: 61.`;
  Object.assign(browser, { i18n: { getMessage } });
  expect(translate('join_done', 'a\u202Elive\u2066', 7)).toBe('“alive” and “7”. Entries: 61.');
});
