import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { madeUpCorpora } from './made-up-corpora.ts';

/**
 * `npm run corpora`: writes what the desk tries wordings on, from the texts that were made up for the tests.
 */
const folder = new URL('../desk/dry-run/corpora/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, passages] of Object.entries(madeUpCorpora())) {
  const lines = passages.map((passage) => JSON.stringify(passage)).join('\n');
  writeFileSync(new URL(`${name}.jsonl.gz`, folder), gzipSync(`${lines}\n`, { level: 9 }));
}
