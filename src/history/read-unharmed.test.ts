import { expect, test } from 'vitest';
import { readUnharmed } from './read-unharmed.ts';

test.each(['DataError', 'NotReadableError', 'NotFoundError'])(
  'a record that the browser lost is none (%s)',
  async (name) => {
    expect(await readUnharmed(() => Promise.reject(new DOMException('lost', name)))).toBeNull();
  },
);

// Outside Firefox what is unknown may be a full disk.
test.each(['InvalidStateError', 'UnknownError'])(
  'anything else that goes wrong is thrown (%s)',
  async (name) => {
    const wrong = new DOMException('gone', name);
    await expect(readUnharmed(() => Promise.reject(wrong))).rejects.toBe(wrong);
  },
);
