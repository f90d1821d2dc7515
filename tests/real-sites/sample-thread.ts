import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

/**
 * What a reply does with a rumour. `expect` holds what a match by words must find; a `reworded` reply repeats
 * a rumour in words no list entry holds, a `harmless` one holds a longer expression named by an entry's
 * `unless`, a `withdrawn` one holds the words of an entry that must never match.
 */
const kinds = ['ordinary', 'repeats', 'disguised', 'reworded', 'refutes', 'harmless', 'withdrawn'] as const;

const replySchema = v.pipe(
  v.object({
    author: v.string(),
    at: v.string(),
    /** The index of the reply this one answers; it is always an earlier one. */
    under: v.optional(v.number()),
    kind: v.picklist(kinds),
    text: v.optional(v.string()),
    html: v.optional(v.string()),
    /** The ids of the entries whose words are found in it, one id per place. */
    expect: v.array(v.string()),
    /**
     * Those of `expect` that the reply refutes, as a person reads it, so that they should be shown softly.
     */
    refuted: v.optional(v.array(v.string()), []),
    /** Known misses: those of `refuted` that the product flags all the same, until it learns to read them. */
    missed: v.optional(v.array(v.string()), []),
  }),
  v.check((reply) => (reply.text === undefined) !== (reply.html === undefined), 'either text or html'),
);
export type Reply = v.InferOutput<typeof replySchema>;

const threadSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z-]+$/)),
  title: v.string(),
  board: v.string(),
  language: v.string(),
  post: v.object({ author: v.string(), at: v.string(), text: v.string(), expect: v.array(v.string()) }),
  replies: v.array(replySchema),
});

/** One thread of the sample forum with the entries a reader of it must be shown. */
export type SampleThread = v.InferOutput<typeof threadSchema>;

/** Those of `refuted` that the product can tell today. */
export const shownAsRefuted = ({ refuted, missed }: Reply): string[] =>
  refuted.filter((id) => !missed.includes(id));

/** The folder of the threads that `npm start` and the tests show. */
const sampleThreadsFolder = new URL('../../demo/sample-threads/', import.meta.url);

/** Reads every thread of a folder, longest first; throws when a file is not a thread. */
export function readSampleThreads(folder: URL = sampleThreadsFolder): SampleThread[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => v.parse(threadSchema, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
    .sort((a, b) => b.replies.length - a.replies.length);
}

/** A reply as HTML: text is escaped, html is what the sample's author wrote. */
export function replyHtml(reply: Reply): string {
  return reply.html ?? escapeHtml(reply.text ?? '');
}

/** A reply as a reader sees it: without tags. */
export function replyText(reply: Reply): string {
  return reply.text ?? (reply.html ?? '').replace(/<[^>]*>/g, '');
}

/** Text made safe to stand between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
