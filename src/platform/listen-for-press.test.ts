// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { listenForPress } from './listen-for-press.ts';

it('tells whether anything was pressed since, with the keys or the pointer', () => {
  const [none, later] = [listenForPress(), listenForPress()];
  expect(none()).toBe(false);
  document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
  expect([none(), later()]).toEqual([false, true]);
});
