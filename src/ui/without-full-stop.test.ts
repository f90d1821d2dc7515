import { expect, test } from 'vitest';
import { withoutFullStop } from './without-full-stop.ts';

test.each([
  ['碘盐能防辐射。', '碘盐能防辐射'],
  ['Iodised salt protects from radiation. ', 'Iodised salt protects from radiation'],
  ['碘盐能防辐射', '碘盐能防辐射'],
  ['Version 2.0 is out', 'Version 2.0 is out'],
  ['碘盐能防辐射吗？', '碘盐能防辐射吗？'],
  ['And then...', 'And then...'],
])('%s is quoted as %s', (claim, quoted) => {
  expect(withoutFullStop(claim)).toBe(quoted);
});
