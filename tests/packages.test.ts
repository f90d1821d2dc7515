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

test('each package runs on the oldest Node that we promise', () => {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(packages[''].engines.node) ?? [];
  const ours = [Number(major), Number(minor)] as const;
  const tooNew = Object.entries<{ engines?: { node?: string } }>(packages)
    .map(([name, { engines }]) => [name, engines?.node ?? '*'] as const)
    .filter(([, range]) => !range.split('||').some((part) => takes(part, ours)));
  expect(tooNew).toEqual([]);
});

/** Whether a part of a range has that version in it; of upper ends only those of `^` count. */
function takes(part: string, [major, minor]: readonly [number, number]): boolean {
  const [, sign, least = '0', leastMinor = '0'] = /^\s*(\D*?)\s*v?(\d+)(?:\.(\d+))?/.exec(part) ?? [];
  const isEnough = major > Number(least) || (major === Number(least) && minor >= Number(leastMinor));
  return isEnough && (sign?.startsWith('>') || sign === undefined || major === Number(least));
}
