import { afterAll, expect, vi } from 'vitest';

/**
 * For test files that share a worker: after each, puts back what `vi` has replaced, and sees that nothing
 * else of what all of them have was changed.
 */
const found = globals();
const foundEnvironment = { ...process.env };

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  const left = globals();
  const changed = [...new Set([...found.keys(), ...left.keys()])].filter((name) => isChanged(name, left));
  expect(changed, 'Tests that change globals must put them back.').toEqual([]);
  expect(process.env).toEqual(foundEnvironment);
});

/** All globals but those of the runner itself. */
function globals(): Map<string, PropertyDescriptor> {
  const all = Object.entries(Object.getOwnPropertyDescriptors(globalThis));
  return new Map(all.filter(([name]) => !name.startsWith('__vitest')));
}

/** Node puts some of its own in place only when they are asked for. */
function isChanged(name: string, left: ReturnType<typeof globals>): boolean {
  const before = found.get(name);
  return before?.get === undefined && !Object.is(before?.value, left.get(name)?.value);
}
