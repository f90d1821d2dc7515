import { readOn } from './read-on.ts';
import { longestRecord, type RecordReader, type RecordSink } from './record-sink.ts';

/** What a backslash stands for before each letter: in strings of MySQL, and in the lines of `COPY`. */
const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', '0': '', Z: '' };
const unescaped = (text: string): string =>
  text.includes('\\') ? text.replace(/\\([\s\S])/g, (_, letter: string) => escapes[letter] ?? letter) : text;

/** A piece of a statement. */
interface Token {
  kind: 'word' | 'name' | 'string' | 'number' | 'sign';
  text: string;
  /** Where the next one begins. */
  next: number;
}

/** Where in an `INSERT` the reader is: at a table's name, its columns, or values; or in what is not one. */
type State = 'start' | 'table' | 'columns' | 'between' | 'row' | 'create' | 'copy-head' | 'other';

/**
 * The rows of a dump: `INSERT INTO … VALUES` as mysqldump, SQLite and others write it, and `COPY … FROM
 * stdin` of pg_dump. No library reads one in pieces. Statements of any other kind are passed over; rows count
 * over all tables, and a column is named `table.column`.
 */
export class SqlReader implements RecordReader {
  readonly #sink: RecordSink;
  #rest = '';
  #row = 0;
  #state: State = 'start';
  #table = '';
  /** The columns of the statement; empty where it names none. */
  #columns: string[] = [];
  /** The columns that `CREATE TABLE` names, by table. */
  readonly #known = new Map<string, string[]>();
  #wanted: { name: string; isWanted: boolean }[] = [];
  /** How many brackets are open within a value or a definition. */
  #depth = 0;
  #value = 0;
  /** The first word of the statement. */
  #verb = '';
  /** Whether `CREATE` makes a table. */
  #isTable = false;
  /** Whether a column is about to be defined. */
  #isDefinition = false;
  /** Whether the lines after the statement are its rows. */
  #isFromHere = false;
  #copying = false;
  /** Whether the reader waits for the next line. */
  #isLost = false;
  /** Whether the line is the rest of the statement's own. */
  #isHead = false;
  /** Whether a backslash escapes: it does in MySQL, and not in PostgreSQL and SQLite. */
  #hasEscapes: boolean | null = null;

  constructor(sink: RecordSink) {
    this.#sink = sink;
  }

  push(text: string): void {
    const known = this.#isLost ? this.#behindLine(text) : text;
    this.#rest = readOn(this.#rest, known, (piece) => this.#read(piece, false));
    if (this.#rest.length < longestRecord) return;
    // A string that is never closed, or a line of COPY without an end: gone on with behind its line.
    this.#sink.broken(Math.max(1, this.#row));
    this.#start();
    this.#isLost = true;
    this.#rest = this.#behindLine(this.#rest);
  }

  #behindLine(text: string): string {
    const end = text.indexOf('\n');
    this.#isLost = end < 0;
    return end < 0 ? '' : text.slice(end + 1);
  }

  end(): void {
    const left = this.#read(this.#rest, true);
    if (left.trim() !== '') this.#sink.broken(Math.max(1, this.#row));
    this.#rest = '';
  }

  #read(text: string, isEnd: boolean): string {
    this.#hasEscapes ??= usesEscapes(text);
    let at = 0;
    while (at < text.length) {
      const next = this.#copying ? this.#copyLine(text, at, isEnd) : this.#step(text, at, isEnd);
      if (next < 0) break;
      at = next;
    }
    return text.slice(at);
  }

  #step(text: string, at: number, isEnd: boolean): number {
    const begin = skipBlank(text, at, isEnd);
    if (begin < 0) return -1;
    if (begin >= text.length) return begin;
    const token = tokenAt(text, begin, this.#hasEscapes ?? true, isEnd);
    if (!token) return -1;
    this.#take(token);
    return token.next;
  }

  #take(token: Token): void {
    const word = token.kind === 'word' ? token.text.toUpperCase() : '';
    if (token.kind === 'sign' && token.text === ';' && this.#depth === 0) this.#endStatement();
    else if (this.#state === 'start') this.#takeVerb(word);
    else if (this.#state === 'table') this.#takeTable(token, word);
    else if (this.#state === 'columns') this.#takeColumn(token);
    else if (this.#state === 'create') this.#takeDefinition(token, word);
    else if (this.#state === 'row') this.#takeValue(token);
    else if (this.#state === 'copy-head') this.#isFromHere ||= word === 'STDIN';
    else if (this.#state === 'between') this.#takeBetween(token, word);
  }

  #takeColumn(token: Token): void {
    if (token.kind === 'name' || token.kind === 'word') this.#columns.push(token.text);
    if (token.text === ')') this.#state = this.#verb === 'COPY' ? 'copy-head' : 'between';
  }

  #takeBetween(token: Token, word: string): void {
    if (token.text === '(' && token.kind === 'sign') this.#beginRow();
    // What follows the rows, or stands in their place, holds none.
    if (afterRows.has(word)) this.#state = 'other';
  }

  #takeVerb(word: string): void {
    this.#columns = [];
    this.#table = '';
    this.#verb = word;
    this.#isFromHere = false;
    this.#state = ['INSERT', 'REPLACE', 'COPY', 'CREATE'].includes(word) ? 'table' : 'other';
  }

  #takeTable(token: Token, word: string): void {
    if (beforeTable.has(word)) return;
    if (this.#verb === 'CREATE' && !this.#isTable) {
      // `CREATE INDEX` and what is like it has no columns.
      if (word === 'TABLE') this.#isTable = true;
      else this.#state = 'other';
      return;
    }
    if (word === 'VALUES' || word === 'SELECT' || word === 'SET')
      this.#state = word === 'VALUES' ? 'between' : 'other';
    else if (word === 'FROM') this.#state = 'copy-head';
    // Behind a dot stands the table, before it its schema.
    else if (token.kind === 'name' || token.kind === 'word') this.#table = token.text;
    else if (token.text === '(') {
      this.#state = this.#verb === 'CREATE' ? 'create' : 'columns';
      this.#isDefinition = true;
      this.#depth = this.#verb === 'CREATE' ? 1 : 0;
    }
  }

  #takeDefinition(token: Token, word: string): void {
    if (token.text === '(' && token.kind === 'sign') this.#depth++;
    else if (token.text === ')' && token.kind === 'sign') {
      this.#depth--;
      if (this.#depth === 0) {
        this.#known.set(this.#table, this.#columns);
        this.#state = 'other';
      }
    } else if (this.#depth === 1 && token.text === ',') this.#isDefinition = true;
    else if (this.#depth === 1 && this.#isDefinition) {
      this.#isDefinition = false;
      if (token.kind === 'name' || (token.kind === 'word' && !isConstraint(word)))
        this.#columns.push(token.text);
    }
  }

  #beginRow(): void {
    if (this.#columns.length === 0) this.#columns = this.#known.get(this.#table) ?? [];
    if (this.#wanted.length === 0) this.#wanted = this.#columns.map((name) => this.#columnOf(name));
    this.#row++;
    this.#value = 0;
    this.#depth = 1;
    this.#state = 'row';
  }

  #columnOf(name: string) {
    return { name: `${this.#table}.${name}`, isWanted: this.#sink.wants([this.#table, name]) };
  }

  #takeValue(token: Token): void {
    if (token.kind === 'string') this.#takeText(token.text);
    if (token.kind !== 'sign') return;
    if (token.text === ',' && this.#depth === 1) this.#value++;
    else if (token.text === '(') this.#depth++;
    else if (token.text === ')') {
      this.#depth--;
      if (this.#depth === 0) this.#state = 'between';
    }
  }

  #takeText(text: string): void {
    const column = this.#wanted[this.#value] ?? this.#columnOf(String(this.#value + 1));
    this.#wanted[this.#value] = column;
    if (column.isWanted && text !== '') this.#sink.text(this.#row, column.name, text);
  }

  #endStatement(): void {
    const isCopy = this.#verb === 'COPY' && this.#isFromHere;
    const columns = this.#columns;
    this.#start();
    if (!isCopy) return;
    this.#copying = true;
    this.#isHead = true;
    this.#wanted = columns.map((name) => this.#columnOf(name));
  }

  #start(): void {
    this.#state = 'start';
    this.#isTable = false;
    this.#depth = 0;
    this.#wanted = [];
    this.#copying = false;
  }

  /** Reads one line of `COPY`; -1 where it is not all there. */
  #copyLine(text: string, from: number, isEnd: boolean): number {
    const found = text.indexOf('\n', from);
    if (found < 0 && !isEnd) return -1;
    const end = found < 0 ? text.length : found;
    const line = text.slice(from, end).replace(/\r$/, '');
    if (this.#isHead) this.#isHead = false;
    else if (line === '\\.') this.#start();
    else {
      this.#row++;
      for (const [index, field] of line.split('\t').entries()) {
        this.#value = index;
        if (field !== '\\N') this.#takeText(unescaped(field));
      }
    }
    return end + 1;
  }
}

const isConstraint = (word: string): boolean =>
  ['PRIMARY', 'KEY', 'UNIQUE', 'INDEX', 'CONSTRAINT', 'FULLTEXT', 'SPATIAL', 'FOREIGN', 'CHECK'].includes(
    word,
  );
const afterRows = new Set(['ON', 'SELECT', 'SET', 'RETURNING']);
/** Words between the verb and a table's name. */
const beforeTable = new Set(
  [
    'INTO',
    'IGNORE',
    'LOW_PRIORITY',
    'DELAYED',
    'ONLY',
    'IF',
    'NOT',
    'EXISTS',
    'OR',
    'REPLACE',
    'ABORT',
  ].concat(['TEMPORARY', 'TEMP', 'UNLOGGED', 'GLOBAL', 'LOCAL']),
);

/** Whether a dump, by how it begins, is of a database in whose strings a backslash escapes. Pure. */
const usesEscapes = (head: string): boolean =>
  !/PostgreSQL database dump|standard_conforming_strings|PRAGMA foreign_keys/i.test(head);

const isWordUnit = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 97 && unit <= 122) ||
  unit === 95 ||
  unit === 36 ||
  unit >= 0x80;

/** Where the next token begins, behind blanks and comments; -1 where that is not certain yet. */
function skipBlank(text: string, from: number, isEnd: boolean): number {
  let at = from;
  for (;;) {
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
    if (at >= text.length) return at;
    const two = text.slice(at, at + 2);
    const isLine = two === '--' || two[0] === '#';
    if (!isLine && two !== '/*') return (two === '-' || two === '/') && !isEnd ? -1 : at;
    const end = isLine ? text.indexOf('\n', at) : text.indexOf('*/', at + 2);
    if (end < 0) return isEnd ? text.length : -1;
    at = isLine ? end + 1 : end + 2;
  }
}

/** The token that begins at a place; null where the text ends within it. */
function tokenAt(text: string, at: number, hasEscapes: boolean, isEnd: boolean): Token | null {
  const unit = text.charCodeAt(at);
  const letter = text[at] ?? '';
  if (letter === "'") return quotedAt(text, at, "'", 'string', hasEscapes, isEnd);
  if (letter === '`') return quotedAt(text, at, '`', 'name', false, isEnd);
  // In MySQL a double quote may begin a string too, where a value stands; dumps write single ones.
  if (letter === '"') return quotedAt(text, at, '"', 'name', false, isEnd);
  if (letter === '[') {
    const end = text.indexOf(']', at);
    if (end < 0) return isEnd ? { kind: 'sign', text: letter, next: at + 1 } : null;
    return { kind: 'name', text: text.slice(at + 1, end), next: end + 1 };
  }
  if (!isWordUnit(unit)) return { kind: 'sign', text: letter, next: at + 1 };
  let end = at + 1;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  if (end === text.length && !isEnd) return null;
  // `E'…'` has escapes wherever it stands.
  if ((letter === 'E' || letter === 'e') && end === at + 1 && text[end] === "'")
    return quotedAt(text, end, "'", 'string', true, isEnd);
  return { kind: unit >= 48 && unit <= 57 ? 'number' : 'word', text: text.slice(at, end), next: end };
}

function quotedAt(
  text: string,
  at: number,
  mark: string,
  kind: 'string' | 'name',
  hasEscapes: boolean,
  isEnd: boolean,
): Token | null {
  let isDoubled = false;
  for (let from = at + 1; ; ) {
    const end = text.indexOf(mark, from);
    if (end < 0 || (end + 1 === text.length && !isEnd)) return null;
    if (hasEscapes && isEscaped(text, end, from)) {
      from = end + 1;
      continue;
    }
    if (text[end + 1] === mark) {
      isDoubled = true;
      from = end + 2;
      continue;
    }
    const inner = text.slice(at + 1, end);
    const single = isDoubled ? inner.replaceAll(mark + mark, mark) : inner;
    return { kind, text: hasEscapes ? unescaped(single) : single, next: end + 1 };
  }
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, at: number, from: number): boolean {
  let count = 0;
  while (at - 1 - count >= from && text[at - 1 - count] === '\\') count++;
  return count % 2 === 1;
}
