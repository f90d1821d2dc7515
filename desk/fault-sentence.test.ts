import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { faultSentence } from './fault-sentence.ts';

it('says what to do about a fault of the disk, and which file it was', async () => {
  const fault = await writeFile(join(import.meta.filename, 'list.json'), '').catch((error) => error);
  expect(faultSentence(fault)).toMatch(/^A file is where a folder should be\. Choose .*list\.json/);
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(faultSentence(full)).toMatch(/^The disk is full\. Make room/);
  const locked = new Error('The lock cannot be made.', { cause: full });
  expect(faultSentence(locked)).toMatch(/^The disk is full\. .*The lock cannot be made\..*ENOSPC/);
});

it('leaves a sentence of our own as it is, with its cause', () => {
  expect(faultSentence(new Error('Do this.'))).toBe('Do this.');
  expect(faultSentence(new Error('Do this.', { cause: new Error('why') }))).toBe('Do this. (why)');
  expect(faultSentence('odd')).toBe('odd');
});
