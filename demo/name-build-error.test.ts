import { expect, test } from 'vitest';
import { nameBuildError } from './name-build-error.ts';

const mistake = `\u001b[31m[builtin:vite-transform] \u001b[0mUnexpected token
    \u001b[38;5;246m╭─[\u001b[0m src/highlight/place-card.ts:75:12 \u001b[38;5;246m]\u001b[0m
    │
 75 │ const x = (;
    │            ┬
────╯`;
const calls = '\n    at #build (rolldown.mjs:146:34)\n    at async Object.build (node.js:35208:19)\n';

test('a mistake that is printed twice is shown once, with its file and line', () => {
  const printed = `✗ Build failed in 65ms\n${mistake}\n${calls}error during build:\n${mistake}\n${calls}`;
  expect(nameBuildError(printed)).toEqual({
    summary: 'src/highlight/place-card.ts:75:12: Unexpected token',
    frames: `    ╭─[ src/highlight/place-card.ts:75:12 ]
    │
 75 │ const x = (;
    │            ┬
────╯`,
  });
});

test('of two mistakes both are shown', () => {
  const other = mistake.replace('75:12', '80:1').replace('Unexpected token', 'Expected `)`');
  const { summary, frames } = nameBuildError(`${mistake}\n${other}\n${calls}`);
  expect(summary).toBe('src/highlight/place-card.ts:75:12: Unexpected token');
  expect(frames.match(/75:12|80:1/g)).toEqual(['75:12', '80:1']);
});

test('an error without a place in the code is told in its own words, without the calls', () => {
  expect(nameBuildError(`error during build:\nCould not load manifest.json\n${calls}`)).toEqual({
    summary: 'error during build:\nCould not load manifest.json',
    frames: '',
  });
});
