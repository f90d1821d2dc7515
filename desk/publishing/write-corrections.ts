import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nullWhen } from '../null-when.ts';
import { correctionPage, type PublicDesk } from '../pages/correction-page.ts';
import type { CorrectionWays } from '../pages/corrections-frame.ts';
import { correctionsPage } from '../pages/corrections-page.ts';
import type { PageWords } from '../pages/page-words.ts';
import { type PublicPage, publicPageFile } from '../pages/public-page.ts';
import { atomFeed, dataFeed } from './correction-feeds.ts';
import { entriesPage, everything } from './find-entries.ts';
import type { PublicEntries, PublicEntry } from './public-entries.ts';
import { readSharePicture, sharePictureOf } from './share-pictures.ts';
import { similarEntries } from './similar-entries.ts';

/**
 * Writes what a desk serves under `/corrections` into a folder for a static host: an index in pages, a page
 * of each entry and the feeds, in two languages of which the first has the plain names. Search is left out.
 * Pictures of entries are copied from `dataFolder`.
 */
export async function writeCorrections(
  folder: string,
  dataFolder: string,
  desk: PublicDesk,
  entries: PublicEntries,
  [first, second]: readonly [PageWords, PageWords],
): Promise<void> {
  const all = [...entries.values()];
  const pictures = await copyPictures(folder, dataFolder, all);
  for (const words of [first, second]) {
    const other = words === first ? second : first;
    const ending = (each: PageWords) => (each === first ? '.html' : `.${each.language}.html`);
    const write = (name: string, page: (ways: CorrectionWays) => PublicPage) => {
      const root = '../'.repeat(name.split('/').length);
      const file = name.split('/').at(-1) ?? '';
      const ways: CorrectionWays = {
        home: `${root}index${ending(words)}`,
        index: ({ page } = everything) => `${root}corrections/${pageName(page)}${ending(words)}`,
        entry: (entry) => `${root}corrections/${entry}/index${ending(words)}`,
        share: (digest) => `${root}shares/${digest}.png`,
        atom: `${root}corrections.atom`,
        feed: `${root}corrections.json`,
        other: `${file}${ending(other)}`,
        isServed: false,
      };
      const path = join(folder, 'corrections', `${name}${ending(words)}`);
      return writeWhereChanged(path, publicPageFile(words, page(ways), `${file}${ending(other)}`));
    };
    for (const [name, entry] of entries)
      await write(`${name}/index`, (ways) =>
        correctionPage(words, desk, entry, ways, {
          disputes: null,
          similar: similarEntries(entries, entry),
          picture: pictures.get(entry.entry.id) ?? null,
        }),
      );
    for (let page = 1; ; page++) {
      const wish = { ...everything, page };
      const found = { ...entriesPage(all, page), statuses: [], categories: [] };
      await write(pageName(page), (ways) => correctionsPage(words, desk, wish, found, ways));
      if (page >= found.pages) break;
    }
  }
  await writeWhereChanged(join(folder, 'corrections.json'), dataFeed(entries.values(), desk));
  await writeWhereChanged(join(folder, 'corrections.atom'), atomFeed(entries.values(), desk));
  await removeOthers(join(folder, 'corrections'), entries);
  await removeOtherPictures(join(folder, 'shares'), new Set(pictures.values()));
}

/** Copies the pictures there are into the folder, and returns the digest of each by the id of its entry. */
async function copyPictures(
  folder: string,
  dataFolder: string,
  entries: readonly PublicEntry[],
): Promise<Map<string, string>> {
  const copied = new Map<string, string>();
  for (const { entry } of entries) {
    const digest = await sharePictureOf(dataFolder, entry);
    const bytes = digest === null ? null : await readSharePicture(dataFolder, digest);
    if (digest === null || !bytes) continue;
    await writeWhereChanged(join(folder, 'shares', `${digest}.png`), bytes);
    copied.set(entry.id, digest);
  }
  return copied;
}

const pageName = (page: number): string => (page === 1 ? 'index' : `page-${page}`);

/**
 * Not synced: what a power cut takes is written again with the next publication, since it differs. Half of a
 * page never has the name of a whole one.
 */
async function writeWhereChanged(path: string, data: string | Uint8Array): Promise<void> {
  if ((await readFile(path).catch(nullWhen('ENOENT')))?.equals(Buffer.from(data))) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.unfinished`, data);
  await rename(`${path}.unfinished`, path);
}

/** A page that no list stands behind any more is not to be found again. */
async function removeOthers(folder: string, entries: PublicEntries): Promise<void> {
  for (const each of await readdir(folder, { withFileTypes: true }))
    if (each.isDirectory() && !entries.has(each.name)) await rm(join(folder, each.name), { recursive: true });
}

async function removeOtherPictures(folder: string, digests: ReadonlySet<string>): Promise<void> {
  for (const name of (await readdir(folder).catch(nullWhen('ENOENT'))) ?? [])
    if (!digests.has(name.replace(/\.png$/, ''))) await rm(join(folder, name));
}
