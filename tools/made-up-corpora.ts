import { readdirSync, readFileSync } from 'node:fs';

/**
 * The labelled sets the corpora are made of. Nothing is taken from what is kept aside of the measurements,
 * nor from posts mixed as they are posted: rumours of other places are not told from the others there.
 */
const sets = new URL('../tests/matches/', import.meta.url);
const kindsOf: Record<string, readonly string[]> = {
  // A rumour of another place, or a true statement in nearly its words, is no ordinary text: it is left out.
  posts: ['harmless', 'other', 'plain', 'unrelated', 'advice', 'news'],
  refutations: ['refuting'],
};

/** The made-up posts and corrections, each once: file name without ending → passages. */
export function madeUpCorpora(): Record<string, string[]> {
  const texts = readdirSync(sets)
    .filter((name) => /^claims-/.test(name) && !/-aside$|^claims-usual$/.test(name))
    .flatMap((name) => labelledTexts(name));
  const corpora = Object.fromEntries(
    Object.entries(kindsOf).map(([name, kinds]) => [
      name,
      texts.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text),
    ]),
  );
  corpora.refutations?.push(...refutingTexts());
  return Object.fromEntries(
    Object.entries(corpora).map(([name, passages]) => [name, [...new Set(passages)].sort()]),
  );
}

function labelledTexts(set: string): { kind: string; text: string }[] {
  const lines = readFileSync(new URL(`${set}/texts.jsonl`, sets), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

function refutingTexts(): string[] {
  const { refuting } = JSON.parse(readFileSync(new URL('refutations.json', sets), 'utf8'));
  return refuting.map(({ text }: { text: string }) => text);
}
