import { join } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import * as v from 'valibot';
import { listSchema } from '../src/contract/list.ts';
import { parseList } from '../src/contract/parse-list.ts';
import { compileList } from '../src/matches/list/compile-list.ts';
import { listSentence } from './list-sentences.ts';
import { listsFolder, publishedLists } from './published-lists.ts';
import { unknownFields } from './unknown-fields.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** A list that is published now, or what has to be put right first, one English sentence each. */
export type Publishing =
  | {
      ok: true;
      name: string;
      version: number;
      entries: number;
      changed: boolean;
      /** What readers pass over, one English sentence each. */
      passedOver: string[];
    }
  | { ok: false; error: string[] };

/**
 * Publishes the text of a list file from the data folder, under the last part of its `id` as its name. A list
 * with anything wrong in it is refused whole, and so is one whose version does not rise; the same text again
 * is fine.
 */
export async function publishList(dataFolder: string, listText: string): Promise<Publishing> {
  const parsed = parseList(listText);
  if (!parsed.ok) {
    const isNotJson = parsed.error.code === 'list_not_json';
    return { ok: false, error: [isNotJson ? whereNotJson(listText) : listSentence(parsed.error)] };
  }
  const { list, leftOut } = parsed.value;
  // The contract allows entries that the matcher cannot use. A reader's browser would leave them out.
  const unusable = [...leftOut, ...compileList(list).leftOut];
  if (unusable.length > 0) return { ok: false, error: unusable.map(listSentence) };
  const name = listName(list.id);
  const before = await publishedLists(dataFolder).find(name);
  const published = {
    ok: true,
    name,
    version: list.version,
    entries: list.entries.length,
    passedOver: passedOver(listText),
  } as const;
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

/** Where a text stops being JSON. */
function whereNotJson(text: string): string {
  const bare = text.replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  parse(bare, errors, { disallowComments: true });
  const [first] = errors;
  if (!first) return listSentence({ code: 'list_not_json' });
  const before = bare.slice(0, first.offset).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  const fault = printParseErrorCode(first.error).replace(
    /(?<=[a-z])[A-Z]/g,
    (letter) => ` ${letter.toLowerCase()}`,
  );
  return `The file is not JSON from ${place} on: ${fault.toLowerCase()}.`;
}

function passedOver(text: string): string[] {
  const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  const read = v.safeParse(listSchema, json);
  if (!read.success) return [];
  return [...unknownFields(json, read.output)].map(
    ([field, place]) => `No reader knows the field “${field}”: it is passed over (first at ${place}).`,
  );
}

/** `https://desk.example/lists/Food.json` → `food`. */
function listName(id: string): string {
  const parts = id
    .toLowerCase()
    .replace(/\.json$/, '')
    .match(/[a-z0-9-]+/g);
  return parts?.at(-1)?.slice(0, 64) ?? 'list';
}
