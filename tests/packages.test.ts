import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('each package is known by its hash, comes from no host named here, and runs nothing as it is installed', () => {
  const { '': ours, ...others } = packages;
  expect(ours.name).toBe('qiuzheng');
  const strange = Object.entries<{ integrity?: string; resolved?: string }>(others).filter(
    ([, { integrity, resolved }]) => !integrity?.startsWith('sha512-') || resolved !== undefined,
  );
  expect(strange).toEqual([]);
  expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true\n');
});
