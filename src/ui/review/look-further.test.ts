import { expect, test } from 'vitest';
import { lookFurther } from './look-further.ts';

test('what was reported is put into the address as text, whatever it holds', () => {
  const links = lookFurther('停水&q=<b>');
  expect(links.length).toBeGreaterThan(0);
  for (const { url } of links) {
    expect(url).toContain(encodeURIComponent('停水&q=<b>'));
    expect(new URL(url).protocol).toBe('https:');
  }
});
