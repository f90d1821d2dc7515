import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { messageOf } from '../src/contract/result.ts';
import { type ListAt, readListFile, readListsAt } from '../src/list/read-lists-at.ts';
import { compileList } from '../src/matches/list/compile-list.ts';
import type { CompiledList } from '../src/matches/list/compiled-list.ts';
import { type PartFacts, scanFile } from '../src/scan/scan-file.ts';
import { factsSentences, wordlessSentence } from './facts-sentences.ts';
import { jsonLineOf, type SearchedList } from './json-line-of.ts';
import { openFile } from './open-file.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { type ScanCommand, scanCommand, usage } from './scan-command.ts';

/** `npx qiuzheng-scan`: its matches go to the standard output, all that is for people to the other. */
const nothingFound = 0;
const somethingFound = 1;
const failed = 2;
/** How often the progress is written, in milliseconds. */
const often = 200;

// Whoever reads the matches may have seen enough, as `head` has.
process.stdout.on('error', () => process.exit(failed));
const command = scanCommand(process.argv.slice(2));
if (command.name === 'scan') process.exitCode = await scan(command).catch(sayFailure);
else if (command.name === 'help') console.log(usage);
else {
  console.error(`${command.sentence}\n\n${usage}`);
  process.exitCode = failed;
}

/** The codes say what was found: one that ends of an error must not end with theirs. */
function sayFailure(error: unknown): number {
  console.error(messageOf(error));
  return failed;
}

type Asked = Extract<ScanCommand, { name: 'scan' }>;

async function scan(asked: Asked): Promise<number> {
  const lists: (SearchedList & { compiled: CompiledList })[] = [];
  for (const typed of asked.lists) {
    const read = await readLists(typed);
    if (typeof read === 'string') {
      console.error(`${typed}: ${read}`);
      return failed;
    }
    for (const { list } of read) lists.push(searchedList(list));
  }
  let code = nothingFound;
  for (const path of asked.files) {
    const outcome = await scanOne(path, asked, lists).catch((error: unknown) => {
      console.error(`${path}: ${messageOf(error)}`);
      return failed;
    });
    code = Math.max(code, outcome);
  }
  return code;
}

/** The lists that are meant, or why there are none. */
async function readLists(typed: string): Promise<ListAt[] | string> {
  if (existsSync(typed)) {
    if (statSync(typed).isDirectory()) return 'is a folder; name the file of a list in it.';
    const parsed = readListFile(await readFile(typed), typed);
    return parsed.ok ? [{ list: parsed.value.list, root: null }] : refusalSentence(parsed.error);
  }
  const read = await readListsAt(typed);
  if (read.ok) return read.value;
  const isAddress = /^https?:/i.test(typed);
  return `${isAddress ? '' : 'No file of that name is here. '}${refusalSentence(read.error)}`;
}

function searchedList(list: ListAt['list']): SearchedList & { compiled: CompiledList } {
  const { compiled, entries, leftOut } = compileList(list);
  const without = leftOut.length > 0 ? `, ${leftOut.length} left out` : '';
  console.error(`${list.title}, version ${list.version}: ${entries.length} entries${without}.`);
  return { list, entries, compiled };
}

async function scanOne(
  path: string,
  asked: Asked,
  lists: readonly (SearchedList & { compiled: CompiledList })[],
): Promise<number> {
  const file = await openFile(path);
  const progress = progressLine();
  let code = nothingFound;
  let part: PartFacts | null = null;
  let rows = 0;
  let isSearched = false;
  const wordless: string[] = [];
  let texts = 0;
  const settle = (settled: PartFacts) => {
    if (settled.problem === 'wordless') wordless.push(settled.name);
    else texts++;
    for (const line of factsSentences(settled)) console.error(line);
  };
  try {
    const compiled = lists.map((list) => list.compiled);
    for await (const { found, facts, read, size, isEnd } of scanFile(file.source, compiled, asked)) {
      if (part && part.name !== facts.name) settle(part);
      part = facts;
      rows = Math.max(rows, facts.rows);
      isSearched ||= facts.isSearched;
      if (found.length > 0) code = Math.max(code, somethingFound);
      await write(found.map((match) => jsonLineOf(path, facts.name, match, lists)).join(''));
      if (facts.problem && facts.problem !== 'wordless') code = failed;
      progress.show(path, read, size);
      if (isEnd) progress.end();
    }
    if (part) settle(part);
    if (wordless.length > 0) console.error(wordlessSentence(path, wordless));
    // Nothing was found there because nothing was looked at.
    if (wordless.length > 0 && texts === 0) code = failed;
    if (asked.columns && rows > 0 && !isSearched) {
      console.error(`${path}: has no column to search that is called ${asked.columns.join(' or ')}.`);
      code = failed;
    }
  } finally {
    progress.end();
    await file.close();
  }
  return code;
}

/** Writes, and waits until the reader has taken it: matches do not pile up here. */
function write(text: string): Promise<void> {
  return new Promise((done) => {
    if (text === '') done();
    else process.stdout.write(text, () => done());
  });
}

/** One line on a terminal that says how far the scan is; none where nobody looks. */
function progressLine() {
  const began = Date.now();
  let shownAt = 0;
  return {
    show(path: string, read: number, size: number) {
      const now = Date.now();
      if (!process.stderr.isTTY || now - shownAt < often) return;
      shownAt = now;
      const share = size === 0 ? 1 : read / size;
      const rate = read / 1_000_000 / Math.max(0.001, (now - began) / 1000);
      const left = share > 0 ? Math.round(((now - began) / 1000) * (1 / share - 1)) : 0;
      process.stderr.write(
        `\r\x1b[K${path} ${Math.floor(share * 100)} %, ${rate.toFixed(0)} MB/s, ${left} s left`,
      );
    },
    end() {
      if (shownAt > 0) process.stderr.write('\r\x1b[K');
      shownAt = 0;
    },
  };
}
