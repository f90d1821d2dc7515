import { join } from 'node:path';
import { parseList } from '../src/contract/parse-list.ts';
import { listSentence } from './list-sentences.ts';
import { listsFolder, publishedLists } from './published-lists.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** A list that is published now, or what has to be put right first, one English sentence each. */
export type Publishing =
  | { ok: true; name: string; version: number; entries: number; changed: boolean }
  | { ok: false; error: string[] };

/**
 * Publishes the text of a list file from the data folder, under the last part of its `id` as its name. A list
 * with anything wrong in it is refused whole, and so is one whose version does not rise; the same text again
 * is fine.
 */
export async function publishList(dataFolder: string, listText: string): Promise<Publishing> {
  const parsed = parseList(listText);
  if (!parsed.ok) return { ok: false, error: [listSentence(parsed.error)] };
  const { list, leftOut } = parsed.value;
  if (leftOut.length > 0) return { ok: false, error: leftOut.map(listSentence) };
  const name = listName(list.id);
  const before = await publishedLists(dataFolder).find(name);
  const published = { ok: true, name, version: list.version, entries: list.entries.length } as const;
  if (before && Buffer.from(listText).equals(before.bytes)) return { ...published, changed: false };
  if (before && before.id !== list.id)
    return refusal(`The list “${before.id}” is already published as ${name}.`);
  if (before && before.version >= list.version) {
    return refusal(`Version ${before.version} is published. Give the changed list a higher version.`);
  }
  await writeFileAtomically(join(listsFolder(dataFolder), `${name}.json`), listText);
  return { ...published, changed: true };
}

const refusal = (sentence: string): Publishing => ({ ok: false, error: [sentence] });

/** `https://desk.example/lists/Food.json` → `food`. */
function listName(id: string): string {
  const parts = id
    .toLowerCase()
    .replace(/\.json$/, '')
    .match(/[a-z0-9-]+/g);
  return parts?.at(-1)?.slice(0, 64) ?? 'list';
}
