import { join } from 'node:path';
import { joinPath } from '../../src/contract/join.ts';
import { bareAddress } from '../bare-address.ts';
import type { DeskConfig } from '../desk-config.ts';
import { type Page, pageFile } from '../pages/html-page.ts';
import { listPage } from '../pages/list-page.ts';
import { type PageWords, pageWords } from '../pages/page-words.ts';
import { welcomePage } from '../pages/welcome-page.ts';
import { writeFileAtomically } from '../write-file-atomically.ts';
import { joinDocumentOf } from './join-document.ts';
import { publicEntriesOf } from './public-entries.ts';
import { type PublishedList, publishedLists } from './published-lists.ts';
import { writeCorrections } from './write-corrections.ts';

/** Whose lists a folder for a static host holds, and where it will be reached. */
export interface Site {
  address: string;
  config: DeskConfig;
  /** Where reports go; null where nobody takes any. */
  reports: string | null;
}

/**
 * Writes what a desk would answer itself beside its lists: the join document, a front page, a page of each
 * list and the pages about their entries. Where any name has Chinese characters the pages are Chinese and
 * lead to English ones, or else the other way round.
 */
export async function writeSite(
  folder: string,
  dataFolder: string,
  { address, config, reports }: Site,
): Promise<void> {
  const lists = await publishedLists(folder).all();
  const bare = bareAddress(address);
  const document = joinDocumentOf(bare, config, lists, reports);
  const isChinese = /\p{Script=Han}/u.test([config.name, ...lists.map(({ title }) => title)].join(''));
  const first = isChinese ? pageWords['zh-CN'] : pageWords.en;
  const second = isChinese ? pageWords.en : pageWords['zh-CN'];
  await writeCorrections(folder, dataFolder, { address: bare, config }, publicEntriesOf(lists), [
    first,
    second,
  ]);
  // From the lists to what names them.
  for (const words of [first, second]) {
    const ending = (each: PageWords) => (each === first ? '.html' : `.${each.language}.html`);
    const write = (path: string, page: Page) => {
      const other = words === first ? second : first;
      const way = { path: `${path.split('/').at(-1)}${ending(other)}` };
      return writeFileAtomically(join(folder, `${path}${ending(words)}`), pageFile(words, page, way));
    };
    const home = `../index${ending(words)}`;
    for (const list of lists) await write(`lists/${list.name}`, pageOfList(words, list, home));
    const pageOf = (file: string) => `lists/${file.replace(/\.json$/, ending(words))}`;
    await write('index', welcomePage(words, bare, document, pageOf, `corrections/index${ending(words)}`));
  }
  await writeFileAtomically(join(folder, joinPath), `${JSON.stringify(document, null, 2)}\n`);
}

const pageOfList = (words: PageWords, { name, list, keyFingerprint }: PublishedList, home: string): Page =>
  listPage(words, list(), keyFingerprint, { file: `${name}.json`, home });
