// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { LateRoots } from './late-roots.ts';

afterEach(() => vi.useRealTimers());

test('late shadow roots are looked for four times a second at most, and what was put off is known', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const [custom, other] = ['late-comments', 'section'].map((name) => document.createElement(name));
  if (!custom || !other) throw new Error('no elements');
  document.body.append(custom, other);
  const found: Element[] = [];
  const roots = new LateRoots((host) => found.push(host));
  roots.add([custom]);
  roots.look([]);
  expect(roots.isOverdue).toBe(false);

  custom.attachShadow({ mode: 'open' });
  vi.advanceTimersByTime(200);
  roots.look([other]);
  expect([found, roots.isOverdue]).toEqual([[], true]);

  vi.advanceTimersByTime(50);
  roots.look([other]);
  expect([found, roots.isOverdue]).toEqual([[other, custom], false]);
});
