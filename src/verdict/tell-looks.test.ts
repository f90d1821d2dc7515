import { expect, test } from 'vitest';
import { untoldLooks } from './tell-looks.ts';

test('the desk is told of pages that were looked at, each once', () => {
  const looks = {
    'https://forum.example/t/1': { state: 'gone', at: 1 },
    'https://forum.example/t/2': { state: 'not-looked-at', at: 2 },
    'https://forum.example/t/3': { state: 'still-up', at: 3, isTold: true },
  } as const;
  expect(untoldLooks({ desk: 'https://desk.example', claimId: '', looks })).toEqual([
    { address: 'https://forum.example/t/1', look: { state: 'gone', at: 1 } },
  ]);
});
