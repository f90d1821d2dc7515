import { expect, test } from 'vitest';
import { readUnharmed } from './read-unharmed.ts';

test.each(['DataError', 'NotReadableError', 'NotFoundError', 'UnknownError'])(
  'a record that the browser lost is none (%s)',
  async (name) => {
    expect(await readUnharmed(() => Promise.reject(new DOMException('lost', name)))).toBeNull();
  },
);

test('anything else that goes wrong is thrown', async () => {
  const wrong = new DOMException('gone', 'InvalidStateError');
  await expect(readUnharmed(() => Promise.reject(wrong))).rejects.toBe(wrong);
});
