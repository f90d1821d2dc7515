import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Corpus } from '../../src/contract/staff/dry-run.ts';
import { linesOf } from './read-corpus.ts';

/** A file of passages, and what is said of it. */
export interface CorpusFile extends Omit<Corpus, 'of' | 'plain' | 'soft'> {
  path: string;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What every desk tries wordings on. */
const shippedCorpora: readonly CorpusFile[] = [
  {
    kind: 'ordinary',
    name: 'Posts made up for this project',
    source: 'tests/matches of Qiuzheng; nobody ever posted them',
    licence: 'Apache-2.0',
    isForumLike: true,
    path: here('corpora/posts.jsonl.gz'),
  },
  {
    kind: 'ordinary',
    name: 'Chinese manual pages',
    source: 'Debian package manpages-zh 1.6.4.3-1',
    licence: 'GFDL-1.2-or-later',
    isForumLike: false,
    path: here('../../bench/corpus/manpages-zh.txt.gz'),
  },
  {
    kind: 'refutations',
    name: 'Corrections made up for this project',
    source: 'tests/matches of Qiuzheng; no office ever published them',
    licence: 'Apache-2.0',
    isForumLike: true,
    path: here('corpora/refutations.jsonl.gz'),
  },
];

const headerSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(200)),
  source: v.pipe(v.string(), v.maxLength(500)),
  licence: v.pipe(v.string(), v.maxLength(200)),
});

/**
 * The corpora of a desk: those it comes with, and the file of ordinary posts its operator gives. Such a file
 * may say of itself what it is, in a first line of JSON. Throws an error whose message says what to do where
 * the file cannot be read.
 */
export async function corporaOf(ownFile: string | null): Promise<CorpusFile[]> {
  if (ownFile === null) return [...shippedCorpora];
  const first = await firstLine(ownFile).catch((cause) => {
    throw new Error(`The clean corpus ${ownFile} cannot be read. Check that it is there.`, { cause });
  });
  const header = v.safeParse(headerSchema, first);
  const own: CorpusFile = {
    kind: 'ordinary',
    isForumLike: true,
    ...(header.success
      ? header.output
      : { name: basename(ownFile), source: 'a file of this desk', licence: 'not stated' }),
    path: ownFile,
  };
  return [own, ...shippedCorpora];
}

/** What tells one state of a file from another, so that what was found in it may be kept. */
export async function corpusVersion({ path }: CorpusFile): Promise<string> {
  const { ino, size, mtimeMs } = await stat(path);
  return `${path} ${ino} ${size} ${mtimeMs}`;
}

async function firstLine(path: string): Promise<unknown> {
  // A folder opens as a stream too, and fails only later.
  await (await open(path)).close();
  for await (const line of linesOf(path)) {
    try {
      return JSON.parse(line);
    } catch {
      // Most files begin with a passage.
      return null;
    }
  }
  return null;
}
