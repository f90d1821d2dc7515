import type { Encoding } from '../contract/list-formats.ts';
import type { CompiledList } from '../matches/list/compiled-list.ts';
import { decodedPieces } from './decode/decoded-pieces.ts';
import { stripControls } from './decode/strip-controls.ts';
import { type FoundInFile, findInRecord } from './find-in-record.ts';
import { BrokenFile } from './records/broken-file.ts';
import { formatOfRecords } from './records/format-of-records.ts';
import { isPersonal } from './records/personal-columns.ts';
import { readerOfRecords } from './records/reader-of-records.ts';
import type { RecordReader, RecordSink } from './records/record-sink.ts';
import type { RecordFormat } from './scan-formats.ts';
import { type FileSource, readCounter } from './unpack/file-source.ts';
import { partsOfFile } from './unpack/parts-of-file.ts';
import { TooLarge, withinMeasure } from './unpack/within-measure.ts';
import { Wordless } from './unpack/wordless.ts';

/** What a person says of a file; what is null the file says itself. */
export interface ScanChoices {
  encoding: Encoding | null;
  format: RecordFormat | null;
  /** The only columns that are searched, as they are named in what is found, or by the last part of that. */
  columns: readonly string[] | null;
}

/** Where a scan is, to go on from there: the part of the file, and how many of its texts were searched. */
export interface ScanPlace {
  part: number;
  texts: number;
}

/** Why a part was not read to its end: `wordless` is what holds no text, `not-text` what is not known to. */
export type PartProblem = 'wordless' | 'not-text' | 'damaged' | 'too-large';

/** What is known of one part of a file: of the file itself where it is not packed. */
export interface PartFacts {
  name: string;
  encoding: Encoding | null;
  /** Whether the encoding was told for certain. */
  isCertain: boolean;
  format: RecordFormat | null;
  rows: number;
  /** Columns that were dropped because they tell of people. */
  dropped: string[];
  /** Whether it has a column that was to be searched. */
  isSearched: boolean;
  /** Control characters that were taken out. */
  controls: number;
  /** Places that are not in the encoding. */
  unreadable: number;
  /** Records that could not be read, or not all of them. */
  broken: number;
  problem: PartProblem | null;
  /** What a library said of the problem. */
  detail: string;
}

/** What one step of a scan brought, and how far it is. */
export interface ScanStep {
  found: FoundInFile[];
  place: ScanPlace;
  /** How many bytes of the file were read, and of how many. */
  read: number;
  size: number;
  /** The part the step is in. */
  facts: PartFacts;
  isEnd: boolean;
}

/** So much of a file tells its format. */
const headLength = 64 * 1024;

/**
 * Searches a file for the entries of lists, in steps: whoever asks for the next one decides when it is made,
 * so that pausing is not asking, and ending is leaving. It keeps no more than a piece of the file in memory,
 * however large that is. `after` is where an earlier scan got to.
 */
export async function* scanFile(
  source: FileSource,
  lists: readonly CompiledList[],
  choices: ScanChoices,
  after: ScanPlace = { part: 0, texts: 0 },
): AsyncGenerator<ScanStep> {
  const counted = readCounter(source);
  let number = -1;
  let last: ScanStep | null = null;
  const whole = newFacts(source.name);
  try {
    for await (const part of partsOfFile(counted.source)) {
      number++;
      if (number < after.part) continue;
      const skipped = number === after.part ? after.texts : 0;
      for await (const { found, texts, facts } of scanPart(part, lists, choices, skipped, source.size)) {
        last = { ...stepOf(facts), found, place: { part: number, texts } };
        yield last;
      }
    }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    last = { ...stepOf({ ...whole, problem: 'damaged', detail: error.message }), found: [], place: after };
    yield last;
  }
  const facts = last?.facts ?? whole;
  yield { ...stepOf(facts), found: [], place: last?.place ?? after, read: source.size, isEnd: true };

  function stepOf(facts: PartFacts) {
    return {
      read: Math.min(counted.read(), source.size),
      size: source.size,
      facts: { ...facts },
      isEnd: false,
    };
  }
}

const newFacts = (name: string): PartFacts => ({
  name,
  encoding: null,
  isCertain: true,
  format: null,
  rows: 0,
  dropped: [],
  isSearched: false,
  controls: 0,
  unreadable: 0,
  broken: 0,
  problem: null,
  detail: '',
});

interface PartStep {
  found: FoundInFile[];
  texts: number;
  facts: PartFacts;
}

async function* scanPart(
  part: { name: string; pieces(): AsyncIterable<Uint8Array> },
  lists: readonly CompiledList[],
  choices: ScanChoices,
  skipped: number,
  size: number,
): AsyncGenerator<PartStep> {
  const facts = newFacts(part.name);
  const sink = new SearchingSink(lists, choices, skipped, facts);
  const step = (): PartStep => ({ found: sink.take(), texts: sink.texts, facts });
  let reader: RecordReader | null = null;
  let head = '';
  const begin = (): RecordReader => {
    const told = formatOfRecords(part.name, head, choices.format);
    facts.format = told.format;
    const made = readerOfRecords(told, sink);
    made.push(head);
    return made;
  };
  try {
    const pieces = withinMeasure(part.pieces(), size);
    const texts = decodedPieces(pieces, choices.encoding, (told) => {
      facts.encoding = told?.encoding ?? null;
      facts.isCertain = told?.isCertain ?? true;
      if (!told) facts.problem = 'not-text';
    });
    for await (const piece of texts) {
      const { text, controls, unreadable } = stripControls(piece);
      facts.controls += controls;
      facts.unreadable += unreadable;
      if (reader) reader.push(text);
      else {
        head += text;
        if (head.length >= headLength) reader = begin();
      }
      yield step();
    }
  } catch (error) {
    noteBroken(error, facts);
  }
  try {
    // A part that breaks off holds what stands before that all the same.
    if (facts.problem === 'wordless') facts.encoding = null;
    else if (facts.problem !== 'not-text') (reader ?? begin()).end();
  } catch (error) {
    noteBroken(error, facts);
  }
  yield step();
}

/** The first problem of a part counts; what follows from it says nothing more. */
function noteBroken(error: unknown, facts: PartFacts): void {
  if (!(error instanceof BrokenFile)) throw error;
  if (facts.problem !== null) return;
  facts.problem = problemOf(error);
  facts.detail = error.message;
}

function problemOf(error: BrokenFile): PartProblem {
  if (error instanceof Wordless) return 'wordless';
  return error instanceof TooLarge ? 'too-large' : 'damaged';
}

/** Searches the texts that a reader hands over, except those that were searched before. */
class SearchingSink implements RecordSink {
  texts = 0;
  #found: FoundInFile[] = [];
  readonly #wanted = new Map<string, boolean>();
  readonly #searched = new Map<string, boolean>();
  readonly #lists: readonly CompiledList[];
  readonly #columns: ReadonlySet<string> | null;
  readonly #skipped: number;
  readonly #facts: PartFacts;

  constructor(lists: readonly CompiledList[], choices: ScanChoices, skipped: number, facts: PartFacts) {
    this.#lists = lists;
    this.#columns = choices.columns && new Set(choices.columns.map((name) => name.toLowerCase()));
    this.#skipped = skipped;
    this.#facts = facts;
  }

  wants(path: readonly string[]): boolean {
    for (const name of path) {
      let isWanted = this.#wanted.get(name);
      if (isWanted === undefined) {
        isWanted = !isPersonal(name);
        remember(this.#wanted, name, isWanted);
        if (!isWanted && this.#facts.dropped.length < mostNamed) this.#facts.dropped.push(name);
      }
      if (!isWanted) return false;
    }
    return true;
  }

  text(row: number, column: string, text: string): void {
    if (row > this.#facts.rows) this.#facts.rows = row;
    if (!this.#isSearched(column)) return;
    this.#facts.isSearched = true;
    if (this.texts++ < this.#skipped) return;
    for (const match of findInRecord(text, this.#lists, row, column)) this.#found.push(match);
  }

  broken(row: number): void {
    if (row > this.#facts.rows) this.#facts.rows = row;
    this.#facts.broken++;
  }

  /** What was found since it was asked for last. */
  take(): FoundInFile[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #isSearched(column: string): boolean {
    if (!this.#columns) return true;
    let isSearched = this.#searched.get(column);
    if (isSearched === undefined) {
      const name = column.toLowerCase();
      isSearched = this.#columns.has(name) || this.#columns.has(name.slice(name.lastIndexOf('.') + 1));
      remember(this.#searched, column, isSearched);
    }
    return isSearched;
  }
}

/** So many columns are remembered and named: a file whose every record has other keys has no end of them. */
const mostRemembered = 10_000;
const mostNamed = 50;

function remember(known: Map<string, boolean>, name: string, value: boolean): void {
  if (known.size >= mostRemembered) known.clear();
  known.set(name, value);
}
