import type { MessagePort } from 'node:worker_threads';
import type { Found } from '../../src/contract/staff/dry-run.ts';
import { alikeTo } from './alike-entries.ts';
import { compileWordings } from './compile-wordings.ts';
import type { CorpusFile } from './corpora.ts';
import { FoundTally } from './found-tally.ts';
import { offerWordings } from './offer-wordings.ts';
import { readCorpus } from './read-corpus.ts';
import { flagOf, searchPassage } from './search-passage.ts';
import { weighWordings } from './weigh-wordings.ts';

/** Which wording has found a flagged passage is asked only of the first so many. */
const mostAsked = 200;

/** What was found in a corpus, and how many of the flagged passages each wording finds by itself. */
export interface CorpusFound {
  found: Found;
  byWording: number[];
}

/** What the thread that searches can be asked for. */
export const searches = {
  /** Searches a corpus, passage by passage. */
  async corpus({ wordings, corpus }: { wordings: string[]; corpus: CorpusFile }): Promise<CorpusFound> {
    const { list } = compileWordings(wordings);
    const single = wordings.map((wording) => compileWordings([wording]).list);
    const tally = new FoundTally();
    const byWording = wordings.map(() => 0);
    let asked = 0;
    for await (const text of readCorpus(corpus.path)) {
      const places = searchPassage(text, list);
      tally.add(text, places);
      if (flagOf(places) === 'unflagged' || asked === mostAsked) continue;
      asked++;
      for (const [index, alone] of single.entries())
        if (flagOf(searchPassage(text, alone)) !== 'unflagged')
          byWording[index] = (byWording[index] ?? 0) + 1;
    }
    return { found: tally.found(), byWording };
  },

  /** Searches passages that were reported. */
  async reported(asked: { wordings: string[]; passages: { text: string; claim: string | null }[] }) {
    const { list } = compileWordings(asked.wordings);
    const tally = new FoundTally();
    for (const { text, claim } of asked.passages) tally.add(text, searchPassage(text, list), claim);
    return tally.found();
  },

  /** Says what each wording finds of its claim's passages. */
  async weigh({ wordings, passages }: { wordings: string[]; passages: string[] }) {
    return weighWordings(wordings, passages);
  },

  /** Ranks claims and entries of lists by how alike they are. */
  alike: alikeTo,

  /** Tries reported passages as further wordings. */
  async offer({ wordings, passages }: { wordings: string[]; passages: Parameters<typeof offerWordings>[1] }) {
    return offerWordings(wordings, passages);
  },
};
export type Searches = typeof searches;

/** A question to the thread, and its answer under the same number. */
export type Question = {
  [K in keyof Searches]: { number: number; kind: K; asked: Parameters<Searches[K]>[0] };
}[keyof Searches];
export type Answer = { number: number } & ({ value: unknown } | { failure: string });

/** Answers questions one after another, so that the memory of one search is all that is needed. */
export function answerSearches(port: MessagePort): void {
  let last: Promise<void> = Promise.resolve();
  port.on('message', (question: Question) => {
    last = last.then(async () => port.postMessage(await answer(question)));
  });
}

async function answer({ number, ...question }: Question): Promise<Answer> {
  try {
    return { number, value: await answerOf(question) };
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) };
  }
}

function answerOf(question: Omit<Question, 'number'>): Promise<unknown> {
  const search: (asked: never) => Promise<unknown> = searches[question.kind];
  return search(question.asked as never);
}
