import type { EntryDraft } from './entry-draft.ts';

/** Each kind of line break there is. */
const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** The words of a plain text: one on each line, empty lines and those that begin with `#` left out. Pure. */
export function readWordList(text: string, updatedAt: string): EntryDraft[] {
  return text.split(lineBreak).flatMap((line, index): EntryDraft[] => {
    const word = line.trim();
    if (word === '' || word.startsWith('#')) return [];
    return [
      {
        name: `#${index + 1}`,
        word,
        claim: null,
        status: 'unverified',
        correction: null,
        category: null,
        explanation: null,
        updatedAt,
      },
    ];
  });
}
