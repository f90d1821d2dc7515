import { expect, test } from 'vitest';
import { corporaOf } from '../desk/dry-run/corpora.ts';
import { readCorpus } from '../desk/dry-run/read-corpus.ts';
import { madeUpCorpora } from '../tools/made-up-corpora.ts';

test('the corpora made up for the desk are checked in as the tool makes them (npm run corpora)', async () => {
  const shipped = await corporaOf(null);
  for (const [name, passages] of Object.entries(madeUpCorpora())) {
    const corpus = shipped.find(({ path }) => path.endsWith(`/${name}.jsonl.gz`));
    expect(corpus).toBeDefined();
    expect(await allOf(readCorpus(corpus?.path ?? ''))).toEqual(passages);
  }
});

async function allOf(passages: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const passage of passages) all.push(passage);
  return all;
}
