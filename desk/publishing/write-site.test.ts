import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { joinSchema } from '../../src/contract/join.ts';
import { sharePictureSize } from '../../src/contract/share-picture.ts';
import { fingerprintWords } from '../../src/contract/signed/fingerprint.ts';
import { pictureOfSize } from '../../tests/desk/sample-report.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { lockDataFolder, lockWhenFree } from '../lock-data-folder.ts';
import { makeFolder } from '../make-folder.ts';
import { makeListKeys } from '../signing/make-keys.ts';
import { publishingLock, publishList, siteLock } from './publish-list.ts';
import { keepSharePicture } from './share-pictures.ts';

const evil = '<script>alert(1)</script>';
const list = sampleListOf(
  1,
  { ...sampleEntry('a', '碘盐防辐射'), claim: `碘盐${evil}`, explanation: '没有用。' },
  sampleEntry('b', '传言二'),
);
const site = {
  address: 'https://lists.example/rumours/',
  config: { name: `求证台${evil}`, publisher: '示例', contact: {} },
  reports: null,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-site-'));
});
afterEach(() => rm(folder, { recursive: true }));

const web = () => join(folder, 'web');
const publish = (each = list) =>
  publishList(join(folder, 'data'), JSON.stringify(each), { folder: web(), site });
const page = (path: string) => readFile(join(web(), path), 'utf8');

it('a folder holds all that readers and people need, and nothing of the keys', async () => {
  const { keys } = await makeListKeys(join(folder, 'data'), list, {}, new Date());
  await publish();
  const files = await readdir(web(), { recursive: true, withFileTypes: true });
  expect(
    files
      .filter((file) => file.isFile())
      .map(({ name }) => name.replace(/^[0-9a-f]{64}/, '<sha256>'))
      .sort(),
  ).toEqual([
    '<sha256>.json',
    '<sha256>.json',
    'corrections.atom',
    'corrections.json',
    'head.json',
    // The front page, the index of entries, and a page of each of two entries.
    ...Array(4).fill('index.en.html'),
    ...Array(4).fill('index.html'),
    'keys.json',
    'qiuzheng.json',
    'sample.en.html',
    'sample.html',
    'sample.json',
  ]);
  const joined = v.parse(joinSchema, JSON.parse(await page('.well-known/qiuzheng.json')));
  expect(joined).toMatchObject({
    lists: [
      {
        url: 'https://lists.example/rumours/lists/sample.json',
        signed: 'https://lists.example/rumours/signed/sample/',
        keyFingerprint: keys.fingerprint,
      },
    ],
  });
  expect(joined.reports).toBeUndefined();
});

it('its pages say in two languages whose list it is, what is compared and what it says', async () => {
  const { keys } = await makeListKeys(join(folder, 'data'), list, {}, new Date());
  await publish();
  const { en, zh } = fingerprintWords(keys.fingerprint);
  for (const [path, language] of [
    ['index.html', 'zh-CN'],
    ['index.en.html', 'en'],
    ['lists/sample.html', 'zh-CN'],
    ['lists/sample.en.html', 'en'],
  ] as const) {
    const shown = await page(path);
    expect(shown).toContain(`<html lang="${language}">`);
    for (const word of [...en, ...zh]) expect(shown).toContain(`<span>${word}</span>`);
    expect(shown).not.toMatch(/<script|\ssrc=/);
  }
  expect(await page('index.html')).toContain('<link rel="qiuzheng-desk" href="./.well-known/qiuzheng.json">');
  expect(await page('index.html')).toContain(`https://lists.example/rumours/#${keys.fingerprint}`);
  expect(await page('index.html')).toContain('href="lists/sample.html"');
  expect(await page('index.html')).toContain(
    '<code>https://lists.example/rumours/.well-known/qiuzheng.json</code>',
  );
  expect(await page('index.en.html')).not.toContain('takes reports');
  expect(await page('lists/sample.en.html')).toMatch(
    /False<\/strong>[\s\S]*碘盐&lt;script&gt;[\s\S]*没有用。[\s\S]*这是谣言/,
  );
});

it('each entry has a page of its own in two languages, which leads to all others', async () => {
  await publish();
  const shown = await page('corrections/a/index.html');
  expect(shown).toContain('<h1 lang="zh">没有用。</h1>');
  expect(shown).toContain('<link rel="canonical" href="https://lists.example/rumours/corrections/a">');
  expect(shown).toContain('href="index.en.html"');
  expect(shown).not.toContain(evil);
  expect(await page('corrections/a/index.en.html')).toContain('<b>False</b>');
  const index = await page('corrections/index.html');
  expect(index).toContain('href="../corrections/a/index.html"');
  expect(index).not.toContain('<form');
  expect(await page('index.html')).toContain('href="corrections/index.html"');
  expect(JSON.parse(await page('corrections.json')).dataFeedElement).toHaveLength(2);
});

it('an entry has the picture that its approver drew, for as long as it says the same', async () => {
  const [entry] = list.entries;
  if (!entry) throw new Error('no entry');
  const { width, height } = sharePictureSize;
  const picture = pictureOfSize(width, height);
  const data = join(folder, 'data');
  expect(await keepSharePicture(data, entry, picture)).toBe(true);
  await publish();
  const [name = '', ...more] = await readdir(join(web(), 'shares'));
  expect(more).toEqual([]);
  expect(new Uint8Array(await readFile(join(web(), 'shares', name)))).toEqual(picture);
  const shown = await page('corrections/a/index.html');
  expect(shown).toContain(`<img src="../../shares/${name}"`);
  expect(shown).toContain(`content="https://lists.example/rumours/shares/${name}"`);
  expect(await page('corrections/b/index.html')).not.toContain('shares/');

  const changed = list.entries.map((each) => ({ ...each, explanation: '换了说法。' }));
  await publish({ ...list, version: 2, entries: changed });
  expect(await readdir(join(web(), 'shares'))).toEqual([]);
  expect(await page('corrections/a/index.html')).not.toContain('shares/');
});

it('the page of an entry that is in no list any more is gone', async () => {
  await publish();
  await publish({ ...list, version: 2, entries: list.entries.slice(0, 1) });
  expect((await readdir(join(web(), 'corrections'))).sort()).toEqual(['a', 'index.en.html', 'index.html']);
});

it('a list without keys has a page too, which says so, and one folder holds several lists', async () => {
  await publish();
  await publish({ ...list, id: 'urn:other', title: 'Other' });
  const { lists } = v.parse(joinSchema, JSON.parse(await page('.well-known/qiuzheng.json')));
  expect(lists.map(({ title }) => title)).toEqual(['Other', '示例清单']);
  expect(await page('lists/other.en.html')).toContain('not signed');
});

it('while its pages are written, others publish from the same data folder', async () => {
  const data = join(folder, 'data');
  await makeFolder(data);
  const goOn = await lockDataFolder(data, siteLock);
  const publishing = publish();
  await vi.waitFor(() => page('lists/sample.json'));
  await (await lockWhenFree(data, publishingLock))();
  expect(await page('index.html').catch(() => null)).toBeNull();
  await goOn();
  expect(await publishing).toMatchObject({ ok: true });
  expect(await page('index.html')).toContain('求证台');
});
