import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';

const kept = '.test-output/failed/browsers/failing/fails';

test('a failed test leaves its trace, a picture, the text and the log of its pages in one folder, and says where', () => {
  rmSync(kept, { recursive: true, force: true });
  const command = ['--no-install', 'vitest', 'run', '--config', 'tests/browsers/failing/vitest.config.ts'];
  const { status, stdout, stderr } = spawnSync('npx', command, { encoding: 'utf8' });
  expect(status).toBe(1);
  for (const [kind, more] of [
    ['chromium', ['chromium-trace.zip']],
    ['firefox', []],
  ] as const) {
    const folder = `${kept}/fails-in-${kind}`;
    expect(stdout + stderr).toContain(`What this test left: ${folder}`);
    const files = readdirSync(folder);
    const settings = files
      .filter((file) => file.endsWith('.txt'))
      .find((file) => readFileSync(`${folder}/${file}`, 'utf8').includes('src/settings.html'));
    expect(settings).toBeDefined();
    expect(files).toEqual(
      expect.arrayContaining([`${kind}.log`, settings?.replace('.txt', '.png'), ...more]),
    );
    expect(readFileSync(`${folder}/${kind}.log`, 'utf8')).toContain('what the page said');
  }
});
