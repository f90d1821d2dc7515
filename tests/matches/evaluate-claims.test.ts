import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readEvaluationOptions } from '../../bench/read-evaluation-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-'));
afterAll(() => rmSync(folder, { recursive: true }));

const claim = '{"claim": "a", "wordings": ["白沙水库大坝已经决堤，下游三个乡镇今晚全部淹没"]}';
const text = '{"id": 1, "claim": "a", "text": "白沙水库大坝已经决堤，下游三个乡镇今晚全部淹没"}';
let written = 0;

/** Writes a file and returns its path. */
function file(content: string | Buffer): string {
  const path = join(folder, `${++written}.jsonl`);
  writeFileSync(path, content);
  return path;
}

/** Runs the command as `npm run claims:evaluate` does. */
const evaluate = (...args: string[]): Promise<{ code: number; out: string; errors: string }> =>
  new Promise((resolve) => {
    const command = ['--import', 'tsx', 'bench/evaluate-claims.ts', ...args];
    const child = execFile(process.execPath, command, (_, out, errors) =>
      resolve({ code: child.exitCode ?? -1, out, errors }),
    );
  });

describe('the evaluation of claims', { timeout: 60_000 }, () => {
  test('prints recall and precision of files with or without a byte order mark', async () => {
    const { code, out, errors } = await evaluate(file(`\ufeff${claim}\n`), file(`\ufeff${text}\r\n\r\n`));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toContain('recall 1.000 (1 of 1)');
    expect(out).toContain('precision of plain: 1.000 (1 right, 0 wrong pairs)');
    expect(out).toContain('precision of marked: none');
  });

  test('ends with 2 and names every line that is wrong', async () => {
    const claims = [
      claim,
      '{"claim": ',
      '{"claim": "b"}',
      claim,
      JSON.stringify({ claim: 'c', wordings: Array(51).fill('x') }),
      JSON.stringify({ claim: 'd', wordings: ['白'.repeat(1001)] }),
    ];
    const texts = [text, '', text, '{"id": 2, "claim": "unknown", "text": ""}'];
    const [claimsPath, textsPath] = [file(claims.join('\n')), file(texts.join('\n'))];
    const { code, out, errors } = await evaluate(claimsPath, textsPath);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const said = errors.replaceAll(claimsPath, 'CLAIMS').replaceAll(textsPath, 'TEXTS');
    for (const fault of [
      /^CLAIMS, line 2: this is no JSON: .*\.$/m,
      /^CLAIMS, line 3: .*\n.*wordings$/m,
      /^CLAIMS, line 4: the claim "a" stands already in CLAIMS, line 1\.$/m,
      /^CLAIMS, line 5: .*50/m,
      /^CLAIMS, line 6: .*1000/m,
      /^TEXTS, line 3: the text 1 stands already in TEXTS, line 1\.$/m,
      /^TEXTS, line 4: there is no claim "unknown" in CLAIMS\.$/m,
    ])
      expect(said).toMatch(fault);
    expect(said).not.toMatch(/^ +at /m);
  });

  test.each([
    ['a file that is missing', () => join(folder, 'missing'), 'there is no such file'],
    ['a folder', () => folder, 'this is a folder, not a file'],
    ['an empty file', () => file('\n'), 'the file is empty'],
    ['a file in another encoding', () => file(Buffer.from([0xff, 0xfe])), 'the file is not written in UTF-8'],
  ])('ends with 2 and says so of %s', async (_, pathOf, said) => {
    const path = pathOf();
    expect(await evaluate(path, file(text))).toEqual({ code: 2, out: '', errors: `${path}: ${said}.\n` });
  });

  test('ends with 2 and says how it is called when it is called otherwise', async () => {
    const { code, errors } = await evaluate(file(claim), file(text), '--wordings', 'abc');
    expect(code).toBe(2);
    expect(errors).toBe(
      '--wordings: "abc" is no number from 1 on.\n' +
        'Usage: npm run claims:evaluate CLAIMS.jsonl TEXTS.jsonl [-- --wordings N] [--quiet] [--curve]\n',
    );
  });

  test.each([['--wordings=0'], ['--wordings=1.5'], ['--wordings'], ['--unknown'], ['a-third-file']])(
    'is not called with %s',
    (argument) => {
      expect(readEvaluationOptions(['claims', 'texts', argument])).toBeTypeOf('string');
    },
  );
});
