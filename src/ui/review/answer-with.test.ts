import { expect, test } from 'vitest';
import { answerWith } from './answer-with.ts';

const one = (kind: 'claim' | 'entry', id: string, status: string) => ({
  ...{ kind, id, status, listId: null, title: id, likeness: 0.8 },
});

test('the likest claim that has a verdict answers; entries of others and open claims do not', () => {
  const alike = [one('entry', 'a', 'false'), one('claim', 'b', 'open'), one('claim', 'c', 'misleading')];
  expect(answerWith({ alike })?.id).toBe('c');
  expect(answerWith({ alike: alike.slice(0, 2) })).toBeNull();
});
