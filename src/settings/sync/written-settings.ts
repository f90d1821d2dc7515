import * as v from 'valibot';
import { good, type Result, refused } from '../../contract/result.ts';
import { fromBase64, toBase64 } from '../../contract/signed/base64.ts';
import { exportFormat, headOfExport, isLaterFormat } from '../export-format.ts';
import { type Synced, syncedSchema } from './synced-settings.ts';

/**
 * What lies in the browser's account: the text of a settings file with the synced ones alone, as base64 in
 * parts, since the browser takes 8,192 bytes an item and 102,400 in all. An item is whatever was written
 * last, by any browser, so the parts of two writes may lie side by side. Anybody may have written them.
 */

const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(36));

/** One write of some browser. */
export interface Written {
  write: string;
  /** The writes that its writer knew of, the newest first. */
  after: string[];
  /** A setting that its version did not know is missing. */
  settings: Partial<Synced>;
}
export type OwnWrite = Written & { settings: Synced };

/** So many earlier writes are named: a browser that has been away for longer loses nothing by it. */
export const mostAfter = 20;

const textSchema = v.object({
  format: v.literal(exportFormat),
  after: v.pipe(v.array(idSchema), v.maxLength(mostAfter)),
  settings: v.partial(syncedSchema),
});
const partSchema = v.object({ write: idSchema, of: v.number(), text: v.string() });
type Part = v.InferOutput<typeof partSchema>;

/** With the name of the item and what stands around the text, both limits of the browser are kept. */
const partLetters = 8_000;
const mostParts = 12;

const keyStart = 'settings-';

/** The keys of the items that are ours. Pure. */
export const keysOfParts = (items: object): string[] =>
  Object.keys(items).filter((key) => key.startsWith(keyStart));

/** The items to store for a write; refused where they are more than the browser takes. Pure. */
export function partsOf({ write, after, settings }: OwnWrite, now: Date): Result<Record<string, Part>> {
  const text = { ...headOfExport(now, settings), after };
  const base64 = toBase64(new TextEncoder().encode(JSON.stringify(text)));
  const of = Math.ceil(base64.length / partLetters);
  if (of > mostParts) return refused('sync_too_large');
  const parts = Array.from({ length: of }, (_, at): [string, Part] => {
    const text = base64.slice(at * partLetters, (at + 1) * partLetters);
    return [keyStart + at, { write, of, text }];
  });
  return good(Object.fromEntries(parts));
}

/**
 * What some browser wrote, in what is stored; null where nothing is, or not all of one write. What a newer
 * version wrote, or nobody can read, is refused. Pure.
 */
export function readWritten(items: Record<string, unknown>): Result<Written | null> {
  if (keysOfParts(items).length === 0) return good(null);
  const first = items[`${keyStart}0`];
  if (first === undefined) return good(null);
  const head = v.safeParse(partSchema, first);
  if (!head.success || head.output.of > mostParts) return refused('sync_unreadable');
  const { write, of } = head.output;
  const stored = Array.from({ length: of }, (_, at) => items[keyStart + at]);
  if (stored.includes(undefined)) return good(null);
  const parts = v.safeParse(v.array(partSchema), stored);
  if (!parts.success) return refused('sync_unreadable');
  if (parts.output.some((part) => part.write !== write || part.of !== of)) return good(null);
  const text = jsonIn(parts.output.map((part) => part.text).join(''));
  if (isOfNewerFormat(text)) return refused('sync_newer');
  const parsed = v.safeParse(textSchema, text);
  return parsed.success
    ? good({ write, after: parsed.output.after, settings: known(parsed.output.settings) })
    : refused('sync_unreadable');
}

const isOfNewerFormat = (text: unknown): boolean => {
  const parsed = v.safeParse(v.object({ format: v.string() }), text);
  return parsed.success && isLaterFormat(parsed.output.format);
};

/** Without what its version did not know, which the type of a partial schema leaves open. */
const known = (settings: v.InferOutput<typeof textSchema>['settings']): Partial<Synced> =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

/** The JSON in base64; undefined where there is none. */
function jsonIn(base64: string): unknown {
  const bytes = fromBase64(base64);
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
