import { expect, test } from 'vitest';
import { lineOfAct } from './line-of-act.ts';

const line = (sequence: number, seat: string, undoable: boolean) => ({
  ...{ sequence, undoable, at: '2026-11-26T08:00:00Z', kind: 'claim-noted', data: {}, undoneBy: null },
  seat: { seat, name: seat },
});

test('what was done last by the seat can be taken back', () => {
  const timeline = [line(3, 'me', true), line(5, 'me', true), line(6, 'other', true)];
  expect(lineOfAct(timeline, 4, 'me')?.sequence).toBe(5);
});

test('something older is not taken for what was just done', () => {
  expect(lineOfAct([line(3, 'me', true), line(5, 'me', false)], 3, 'me')).toBeNull();
});
