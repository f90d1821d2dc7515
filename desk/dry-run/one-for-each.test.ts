import { expect, it } from 'vitest';
import { oneForEach } from './one-for-each.ts';

it('one piece of work is done for each key, and of those that wait the newest', async () => {
  const run = oneForEach();
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  const first = run('seat-1', work('first'));
  const second = run('seat-1', work('second'));
  const third = run('seat-1', work('third'));
  const other = run('seat-2', work('other'));
  expect(await second).toBeNull();
  expect(begun).toEqual(['first', 'other']);
  ends.get('first')?.();
  expect(await first).toBe('first');
  await expect.poll(() => begun.length).toBe(3);
  expect(begun).toEqual(['first', 'other', 'third']);
  ends.get('third')?.();
  ends.get('other')?.();
  expect(await Promise.all([third, other])).toEqual(['third', 'other']);
});

it('work that fails holds up nothing', async () => {
  const run = oneForEach();
  const failing = run('seat-1', () => Promise.reject(new Error('no')));
  const next = run('seat-1', async () => 'next');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
});
