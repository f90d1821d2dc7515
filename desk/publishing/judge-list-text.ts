import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import * as v from 'valibot';
import { type List, listSchema } from '../../src/contract/list.ts';
import { parseList } from '../../src/contract/parse-list.ts';
import { compileList } from '../../src/matches/list/compile-list.ts';
import { listSentence } from './list-sentences.ts';
import { unknownFields } from './unknown-fields.ts';

/** A list that can be published, and what readers pass over in it; or what is wrong, a sentence each. */
export type JudgedList = { ok: true; list: List; passedOver: string[] } | { ok: false; error: string[] };

/** Whether the text of a list file can be published. A list with anything wrong in it is refused whole. */
export function judgeListText(listText: string): JudgedList {
  const parsed = parseList(listText);
  if (!parsed.ok) {
    const isNotJson = parsed.error.code === 'list_not_json';
    return { ok: false, error: [isNotJson ? whereNotJson(listText) : listSentence(parsed.error)] };
  }
  const { list, leftOut } = parsed.value;
  // The contract allows entries that the matcher cannot use. A reader's browser would leave them out.
  const unusable = [...leftOut, ...compileList(list).leftOut];
  if (unusable.length > 0) return { ok: false, error: unusable.map(listSentence) };
  return { ok: true, list, passedOver: passedOver(listText) };
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

function passedOver(text: string): string[] {
  const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  const read = v.safeParse(listSchema, json);
  if (!read.success) return [];
  return [...unknownFields(json, read.output)].map(
    ([field, place]) => `No reader knows the field “${field}”: it is passed over (first at ${place}).`,
  );
}
