import { expect, test } from 'vitest';
import { eventOf } from './event-of.ts';

test('what an event does not say is empty, and only one with an id of its own is known again', () => {
  const madeAnew = { id: 'made-anew', kind: 'made-anew', about: '' } as const;
  expect(eventOf(madeAnew, 5)).toEqual({ ...madeAnew, at: 5, address: '', count: 0, refusal: null });
  const taken = { kind: 'taken-in', about: 'all.json', count: 3 } as const;
  expect(eventOf(taken, 5)).toMatchObject({ ...taken, at: 5 });
  expect(eventOf(taken, 5).id).not.toBe(eventOf(taken, 5).id);
});
