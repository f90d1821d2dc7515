import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cutPower } from './kept-disk.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kept-disk-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a power cut leaves of a folder in which `script` ran, each file with its text. */
function leftOf(script: string): Record<string, string> {
  const data = join(folder, 'data');
  const kept = join(folder, 'kept');
  const moduleIn = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const program = `
    import fs from 'node:fs';
    import { keepAll } from ${moduleIn('kept-disk.ts')};
    import { recordSyncs } from ${moduleIn('record-syncs.ts')};
    const [data, kept] = ${JSON.stringify([data, kept])};
    fs.mkdirSync(data);
    fs.writeFileSync(data + '/old', 'old');
    keepAll(kept, data);
    await recordSyncs(data, kept);
    const syncFolder = (path) => { const at = fs.openSync(path); fs.fsyncSync(at); fs.closeSync(at); };
    ${script}`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  cutPower(kept, data);
  const names = readdirSync(data, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names.map((name) => {
      try {
        return [name, readFileSync(join(data, name), 'utf8')];
      } catch {
        return [name, 'a folder'];
      }
    }),
  );
}

test('what was written and not synced is lost, what was synced before stays', () => {
  expect(
    leftOf(`
      const file = fs.openSync(data + '/old', 'r+');
      fs.writeSync(file, Buffer.from('new'), 0, 3, 0);
      fs.fsyncSync(file);
      fs.writeSync(file, Buffer.from('er'), 0, 2, 3);`),
  ).toEqual({ old: 'new' });
});

test('pieces written here and there are kept where they are, up to the length the file has', () => {
  expect(
    leftOf(`
      const file = fs.openSync(data + '/old', 'r+');
      for (const [at, text] of [[0, 'O'], [6, 'end.'], [3, '...']]) fs.writeSync(file, Buffer.from(text), 0, text.length, at);
      fs.ftruncateSync(file, 9);
      fs.fsyncSync(file);`),
  ).toEqual({ old: 'Old...end' });
});

test('a new file whose folder was not synced is lost, one that was not synced itself is empty', () => {
  expect(
    leftOf(`
      const synced = await fs.promises.open(data + '/first', 'w');
      await synced.writeFile('first');
      await synced.sync();
      fs.writeFileSync(data + '/second', 'second');
      syncFolder(data);
      const late = await fs.promises.open(data + '/third', 'w');
      await late.writeFile('third');
      await late.sync();`),
  ).toEqual({ old: 'old', first: 'first', second: '' });
});

test('a name given and not synced is the old one again, and so is a file that was deleted', () => {
  expect(
    leftOf(`
      fs.mkdirSync(data + '/inner');
      syncFolder(data);
      const file = await fs.promises.open(data + '/inner/one', 'w');
      await file.writeFile('one');
      await file.sync();
      syncFolder(data + '/inner');
      fs.renameSync(data + '/inner/one', data + '/inner/two');
      fs.unlinkSync(data + '/old');`),
  ).toEqual({ old: 'old', inner: 'a folder', 'inner/one': 'one' });
});
