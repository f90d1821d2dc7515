import { expect, test } from 'vitest';
import { shownLessOften } from './shown-less-often.ts';

test('how far a scan is is shown now and then, and its state at once', () => {
  let now = 1000;
  const shown: [string, number][] = [];
  const show = shownLessOften(
    ({ state, read }: { state: string; read: number }) => shown.push([state, read]),
    () => now,
  );
  for (let read = 0; read < 10; read++, now += 100) show({ state: 'running', read });
  show({ state: 'paused', read: 10 });
  // A step that was under way when it was paused.
  show({ state: 'paused', read: 11 });
  show({ state: 'running', read: 11 });
  show({ state: 'running', read: 12 });
  show({ state: 'done', read: 100 });
  expect(shown).toEqual([
    ['running', 0],
    ['running', 3],
    ['running', 6],
    ['running', 9],
    ['paused', 10],
    ['paused', 11],
    ['running', 11],
    ['done', 100],
  ]);
});
