import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { systemCode } from './system-code.ts';

it('is what the system says, and empty for any other fault', async () => {
  const fault = await readFile(join(import.meta.filename, 'list.json')).catch((error) => error);
  expect(systemCode(fault)).toBe('ENOTDIR');
  const others = [new Error('no code'), Object.assign(new Error('a number'), { code: 20 }), 'ENOTDIR', null];
  expect(others.map(systemCode)).toEqual(['', '', '', '']);
});
