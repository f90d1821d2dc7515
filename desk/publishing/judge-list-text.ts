import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { List } from '../../src/contract/list.ts';
import { judgeList, readJson } from '../../src/contract/parse-list.ts';
import { leftOutOfMatching } from '../../src/matches/list/compile-list.ts';
import { listSentence } from './list-sentences.ts';
import { unknownFields } from './unknown-fields.ts';

/** A list that can be published, and what readers pass over in it; or what is wrong, a sentence each. */
export type JudgedList = { ok: true; list: List; passedOver: string[] } | { ok: false; error: string[] };

/** Whether the text of a list file can be published. A list with anything wrong in it is refused whole. */
export function judgeListText(listText: string): JudgedList {
  const json = readJson(listText);
  if (!json.ok) {
    const isNotJson = json.error.code === 'list_not_json';
    return { ok: false, error: [isNotJson ? whereNotJson(listText) : listSentence(json.error)] };
  }
  const parsed = judgeList(json.value);
  if (!parsed.ok) return { ok: false, error: [listSentence(parsed.error)] };
  const { list, leftOut } = parsed.value;
  // The contract allows entries that the matcher cannot use. A reader's browser would leave them out.
  const unusable = [...leftOut, ...leftOutOfMatching(list)];
  if (unusable.length > 0) return { ok: false, error: unusable.map(listSentence) };
  return { ok: true, list, passedOver: passedOver(json.value, list) };
}

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

/** What a file states and `list`, which was read from it, does not have. */
function passedOver(json: unknown, list: List): string[] {
  return [...unknownFields(json, { sites: [], ...list })].map(
    ([field, place]) => `No reader knows the field “${field}”: it is passed over (first at ${place}).`,
  );
}
