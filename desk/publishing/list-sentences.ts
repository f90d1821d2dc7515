import type { Refusal, RefusalCode } from '../../src/contract/result.ts';

/** What is wrong with a list, for whoever publishes it from a terminal. */
const sentences: Partial<Record<RefusalCode, string>> = {
  list_is_html: 'This is a web page, not a list. Save the list itself, as JSON.',
  list_empty: 'The file is empty.',
  list_not_json: 'The file is not JSON, or breaks off before its end.',
  list_format_unknown: 'The format is “$1”. This desk publishes “qiuzheng-list/1”.',
  list_invalid: 'The field “$1” of the list is missing or not as agreed.',
  list_no_entries: 'No entry of the list can be used.',
  list_too_large: 'The list has $1 entries, more than the $2 a list may have.',
  entry_invalid: 'Entry $1: the field “$2” is missing or not as agreed.',
  entry_duplicate: 'Entry $1: its id is used again at $2.',
  entry_status_unknown: 'Entry $1: “$2” is not a status.',
  entry_category_unknown: 'Entry $1: the category “$2” is neither built in nor declared in “categories”.',
  entry_word_too_short: 'Entry $1: the word “$2” has fewer than two letters or digits.',
  entry_word_too_long: 'Entry $1: the word “$2” has too many letters.',
  entry_no_words: 'Entry $1 has no word it could be found by.',
  entry_wording_vague: 'Entry $1: the wording “$2” says too little to be told from other talk.',
  entry_over_limit: 'Entry $1: the list already has as much as a reader looks for in this way (“$2”).',
  entry_link_unsafe: 'Entry $1: the correction link “$2” is not an http or https address.',
  entry_needs_correction: 'Entry $1 is “$2” and needs the published correction that says so.',
  site_invalid: 'Site profile $1: the field “$2” is missing or not as agreed.',
  entry_kind_unsupported: 'Entry $1: “$2” is not a way to find an entry.',
};

/** A refusal of a list or of one of its entries as an English sentence. */
export const listSentence = ({ code, values = [] }: Refusal): string =>
  (sentences[code] ?? code).replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
