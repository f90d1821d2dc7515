import type { EntryDraft } from './entry-draft.ts';

/** A line, ended by any kind of line break there is; the last may have none. */
const nextLine = /([^\n\r\u0085\u2028\u2029]*)(\r\n|[\n\r\u0085\u2028\u2029]|$)/y;

/**
 * The words of a plain text: one on each line, empty lines and those that begin with `#` left out. Ends after
 * `most` words: a file full of line breaks would else fill the memory. Pure.
 */
export function readWordList(text: string, updatedAt: string, most: number): EntryDraft[] {
  const drafts: EntryDraft[] = [];
  nextLine.lastIndex = 0;
  for (let line = 1; nextLine.lastIndex < text.length && drafts.length < most; line++) {
    const word = nextLine.exec(text)?.[1]?.trim() ?? '';
    if (word === '' || word.startsWith('#')) continue;
    drafts.push({
      name: `#${line}`,
      word,
      claim: null,
      status: 'unverified',
      said: '',
      correction: null,
      category: null,
      explanation: null,
      updatedAt,
    });
  }
  return drafts;
}
