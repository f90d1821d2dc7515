import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Each row of a table of docs/security.md that promises something: the file and the name of its test. */
const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| What they try'))
  .map((line) => /\| `([^`]+)`: (.+) \|$/.exec(line)?.slice(1) ?? [line, '']);

test('docs/security.md promises something', () => {
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows)('what docs/security.md promises has its test in %s: %s', (file, name) => {
  // Names stand there as they are, or as the first field of a row of cases, which begin with “where”.
  expect(readFileSync(file ?? '', 'utf8')).toContain(`'${name}'`);
});
