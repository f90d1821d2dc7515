import { readOn } from './read-on.ts';
import { longestRecord, type RecordReader, type RecordSink } from './record-sink.ts';

const quote = 0x22;
const newline = 0x0a;
/** The row is not all there, as far as can be told. */
const partial = -1;
/** A quote in the row belongs to no other. */
const lone = -2;
const carriageReturn = 0x0d;

/** Where in a text a field stands; with doubled quotes where `isDoubled`. */
interface Field {
  start: number;
  end: number;
  isDoubled: boolean;
  /** What follows a quoted field before the next separator, as in `"a"b`. */
  more: string;
  /** Where its separator or line break stands, or the text ends. */
  next: number;
}

/**
 * A table as spreadsheets write it. The libraries were tried: one reads a row that is too short as part of
 * the next, the other takes longer than all else together (docs/decisions/scan-files.md). A quote that is
 * never closed costs its own line and no more.
 */
export class TableReader implements RecordReader {
  #rest = '';
  #held = '';
  #row = 0;
  #isContinued = false;
  #columns: { name: string; isWanted: boolean }[] = [];
  #hasHeader: boolean | null = null;
  readonly #separator: number;
  readonly #sink: RecordSink;

  constructor(separator: string, sink: RecordSink) {
    this.#separator = separator.charCodeAt(0);
    this.#sink = sink;
  }

  push(text: string): void {
    let all = this.#held + text;
    // A line break of two may lie on both sides of the cut.
    this.#held = all.charCodeAt(all.length - 1) === carriageReturn ? '\r' : '';
    if (this.#held) all = all.slice(0, -1);
    this.#rest = readOn(this.#rest, withPlainBreaks(all), (rows) => this.#rowsOf(rows, false));
  }

  end(): void {
    this.#rest = this.#rowsOf(this.#rest + withPlainBreaks(this.#held), true);
  }

  /** Reads whole rows; what it returns is the beginning of one, empty at the end of the file. */
  #rowsOf(text: string, isEnd: boolean): string {
    let at = 0;
    while (at < text.length) {
      const next = this.#readRow(text, at, isEnd);
      const isPartial = next === partial && !isEnd && text.length - at < longestRecord;
      if (isPartial) break;
      at = next < 0 ? this.#readBroken(text, at) : next;
    }
    return text.slice(at);
  }

  /** Where the next row begins, or why this one could not be read. */
  #readRow(text: string, from: number, isEnd: boolean): number {
    const fields: Field[] = [];
    let at = from;
    for (;;) {
      const field = this.#readField(text, at, isEnd);
      if (typeof field === 'number') return field;
      fields.push(field);
      at = field.next;
      const isLast = at >= text.length;
      if (isLast && !isEnd) return partial;
      if (isLast || text.charCodeAt(at) === newline) break;
      at++;
    }
    this.#takeRow(text, fields);
    return at + 1;
  }

  #readField(text: string, at: number, isEnd: boolean): Field | typeof partial | typeof lone {
    if (text.charCodeAt(at) !== quote) {
      const next = this.#breakFrom(text, at);
      return { start: at, end: next, isDoubled: false, more: '', next };
    }
    let isDoubled = false;
    for (let from = at + 1; ; ) {
      const end = text.indexOf('"', from);
      if (end < 0 || (end + 1 === text.length && !isEnd)) return partial;
      if (text.charCodeAt(end + 1) === quote) {
        isDoubled = true;
        from = end + 2;
        continue;
      }
      const next = this.#breakFrom(text, end + 1);
      // What is closed on another line, and not before a separator, was never opened.
      if (next > end + 1 && text.slice(at, end).includes('\n')) return lone;
      return { start: at + 1, end, isDoubled, more: text.slice(end + 1, next), next };
    }
  }

  #breakFrom(text: string, from: number): number {
    const separator = this.#separator;
    let at = from;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === separator || unit === newline) break;
    }
    return at;
  }

  /** A row in which a quote is not closed, or that has no end: its line as it stands, quotes and all. */
  #readBroken(text: string, from: number): number {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const fields: Field[] = [];
    for (let at = from; at <= to; ) {
      const next = Math.min(to, this.#breakFrom(text, at));
      fields.push({ start: at, end: next, isDoubled: false, more: '', next });
      at = next + 1;
    }
    this.#takeRow(text, fields);
    this.#sink.broken(this.#row);
    this.#isContinued = end < 0;
    return to + 1;
  }

  #takeRow(text: string, fields: readonly Field[]): void {
    if (!this.#isContinued) this.#row++;
    this.#isContinued = false;
    if (this.#hasHeader === null) {
      const names = fields.map((field) => textOf(text, field));
      // Some programs name the separator on a line of its own.
      if (/^sep=.?$/i.test(names.join(''))) {
        this.#row--;
        return;
      }
      this.#hasHeader = isHeader(names);
      this.#columns = names.map((name, index) => this.#columnOf(this.#hasHeader ? name.trim() : '', index));
      if (this.#hasHeader) return;
    }
    for (const [index, field] of fields.entries()) {
      const column = this.#columns[index] ?? this.#columnOf('', index);
      this.#columns[index] = column;
      if (column.isWanted && (field.end > field.start || field.more !== ''))
        this.#sink.text(this.#row, column.name, textOf(text, field));
    }
  }

  #columnOf(given: string, index: number) {
    const name = given === '' ? String(index + 1) : given;
    return { name, isWanted: this.#sink.wants([name]) };
  }
}

const withPlainBreaks = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

function textOf(text: string, { start, end, isDoubled, more }: Field): string {
  const value = text.slice(start, end);
  return (isDoubled ? value.replaceAll('""', '"') : value) + more;
}

const longestName = 60;

/** Whether a first row names the columns: short names, none twice, none a number. Pure. */
function isHeader(names: readonly string[]): boolean {
  const bare = names.map((name) => name.trim()).filter((name) => name !== '');
  return (
    bare.length > 0 &&
    new Set(bare).size === bare.length &&
    bare.every(
      (name) => name.length <= longestName && !/^[\d.,:/+ -]+$/.test(name) && !/[。！？\n]/.test(name),
    )
  );
}
