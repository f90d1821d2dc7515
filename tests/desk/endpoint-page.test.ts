import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { problems } from '../../desk/problems.ts';
import { testDesk } from './test-desk.ts';

const page = await readFile(new URL('../../docs/endpoint.md', import.meta.url), 'utf8');
const curlIsThere = spawnSync('curl', ['--version']).status === 0;

it('the page about the endpoint explains every refusal there is, and no other', () => {
  const explained = [...page.matchAll(/^\| (\d{3}) +\| `([a-z-]+)` +\|/gm)].map(([, status, name]) => [
    name,
    Number(status),
  ]);
  const all = Object.entries(problems).map(([name, [status]]) => [name, status]);
  expect(explained.sort()).toEqual(all.sort());
});

it.skipIf(!curlIsThere)('every curl line of the page answers what the page says (curl needed)', async () => {
  const desk = await testDesk();
  const folder = await mkdtemp(join(tmpdir(), 'endpoint-page-'));
  try {
    const script = [...page.matchAll(/^```sh\n(.*?)^```/gms)]
      .map(([, block]) => block ?? '')
      .join('\n')
      .replace('http://127.0.0.1:4310', desk.address)
      .replace('.data/desk', desk.dataFolder);
    const said = [...script.matchAll(/^# (\d{3})(?: ([a-z-]+))?$/gm)].map(([, status, name]) => [
      status,
      name,
    ]);
    const shell = spawn('bash', ['-e'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    shell.stdin.end(script);
    const [output] = await Promise.all([text(shell.stdout), once(shell, 'close')]);
    expect(shell.exitCode).toBe(0);
    const answers = output.split(/HTTP\/1\.1 (?!100)(?=\d{3} )/).slice(1);
    expect(
      answers.map((answer) => [answer.slice(0, 3), /"type":"\/problems\/([a-z-]+)"/.exec(answer)?.[1]]),
    ).toEqual(said);
  } finally {
    await rm(folder, { recursive: true });
    await desk.remove();
  }
});
