import { sha256 } from '../sha256.ts';
import type { CorpusFound } from './answer-searches.ts';
import type { SearchThread } from './ask-search-thread.ts';
import { type CorpusFile, corpusVersion } from './corpora.ts';

/** How many answers are kept: staff try the same wordings again and again while they write. */
const mostKept = 200;

export type SearchCorpora = ReturnType<typeof searchCorpora>;

/**
 * What wordings find in each corpus. An answer is kept until the file changes, as long as it is one of the
 * last.
 */
export function searchCorpora(thread: SearchThread, corpora: readonly CorpusFile[]) {
  const kept = new Map<string, Promise<CorpusFound>>();

  const search = async (wordings: string[], corpus: CorpusFile): Promise<CorpusFound> => {
    const key = sha256(JSON.stringify([wordings, await corpusVersion(corpus)]));
    const found = kept.get(key) ?? thread.ask('corpus', { wordings, corpus });
    kept.delete(key);
    kept.set(key, found);
    for (const [oldest] of kept) if (kept.size > mostKept) kept.delete(oldest);
    // What has failed is tried again.
    found.catch(() => kept.delete(key));
    return found;
  };

  return (wordings: string[]): Promise<(CorpusFound & { corpus: CorpusFile })[]> =>
    Promise.all(corpora.map(async (corpus) => ({ corpus, ...(await search(wordings, corpus)) })));
}
