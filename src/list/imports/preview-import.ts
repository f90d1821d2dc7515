import type { ReadingChoices } from '../../contract/list-formats.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import type { ImportPreview } from '../../messages/message-contract.ts';
import { decodeText } from '../formats/decode-text.ts';
import { makeReadyList } from '../make-ready-list.ts';
import { groupRefusals } from './group-refusals.ts';
import { readImport } from './read-import.ts';
import { readStaged } from './staged-file.ts';

const shownEntries = 5;
const shownOfEachKind = 3;
const shownLines = 3;
const longestLine = 60;

/** What a file that was put aside would be as a list, if it were read like this. Nothing is followed. */
export async function previewImport(id: string, choices: ReadingChoices): Promise<Result<ImportPreview>> {
  const staged = await readStaged(id);
  if (!staged.ok) return staged;
  const { name, address, bytes } = staged.value;
  const { decided, readings } = decodeText(new Uint8Array(bytes), choices.encoding);
  if (readings.length === 0) return refused('text_unreadable');
  const nothing: ImportPreview = {
    name,
    address,
    encodings: readings.map(({ encoding, text }) => ({ encoding, lines: firstLines(text) })),
    reading: null,
    replaces: null,
    own: null,
    entries: [],
    entryCount: 0,
    stated: 0,
    leftOut: [],
    refusal: null,
  };
  if (!decided) return good(nothing);
  const read = await readImport(staged.value, choices, { title: name, publisher: name });
  if (!read.ok) return read.error.code === 'list_older' ? read : good({ ...nothing, refusal: read.error });
  const { url, known, reading, parsed } = read.value;
  const shown = { ...nothing, reading, replaces: known?.title ?? null };
  if (!parsed.ok) return good({ ...shown, refusal: parsed.error });
  const { list, stated } = parsed.value;
  const made = makeReadyList(url, list);
  const { title, publisher, entries } = list;
  return good({
    ...shown,
    own: reading.format === 'list' ? { title, publisher } : null,
    entries: entries.slice(0, shownEntries).map(({ match: _, ...details }) => details),
    entryCount: made.entryCount,
    stated,
    leftOut: groupRefusals([...parsed.value.leftOut, ...made.leftOut], shownOfEachKind),
    refusal: made.entryCount === 0 ? refused('list_no_entries').error : null,
  });
}

const firstLines = (text: string): string[] =>
  text
    .slice(0, shownLines * 1000)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .slice(0, shownLines)
    .map((line) => line.slice(0, longestLine));
