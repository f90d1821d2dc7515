import { SaxesParser } from 'saxes';
import { BrokenFile } from './broken-file.ts';
import { deepest, longestRecord, type RecordReader, type RecordSink } from './record-sink.ts';

/** Elements that are a record, in what blogs, forums and databases write. */
const recordNames = new Set([
  'comment',
  'doc',
  'entry',
  'item',
  'message',
  'page',
  'post',
  'record',
  'reply',
  'row',
  'table_data_row',
  'thread',
  'topic',
]);

/** An element that is being read, and the text it holds itself. */
interface Open {
  name: string;
  isRecord: boolean;
  isWanted: boolean;
  text: string;
  /** Whether that text is blanks only. */
  isBlank: boolean;
}

/**
 * XML, such as WordPress writes it (WXR): a record is an `item` and what is like it, a column the elements
 * that lead to a text within it. Entities that a file defines itself are never put in, so that none can grow.
 */
export class MarkupReader implements RecordReader {
  readonly #sink: RecordSink;
  readonly #parser = new SaxesParser();
  readonly #open: Open[] = [];
  #row = 0;
  #sinceEvent = 0;

  constructor(sink: RecordSink) {
    this.#sink = sink;
    this.#parser.on('opentag', ({ name, attributes }) => this.#begin(name, attributes.name));
    this.#parser.on('closetag', () => this.#finish());
    this.#parser.on('text', (text) => this.#add(text));
    this.#parser.on('cdata', (text) => this.#add(text));
    // The reader goes on behind an error; files of blogs have an unknown entity or two.
    this.#parser.on('error', () => sink.broken(Math.max(1, this.#row)));
  }

  push(text: string): void {
    this.#sinceEvent += text.length;
    this.#parser.write(text);
    if (this.#sinceEvent > longestRecord) throw new BrokenFile('a text without an end');
  }

  end(): void {
    const left = this.#open.length;
    this.#parser.close();
    if (left > 0) throw new BrokenFile('the end is missing');
  }

  #begin(name: string, called: string | undefined): void {
    this.#sinceEvent = 0;
    if (this.#open.length >= deepest) throw new BrokenFile('nested too deeply');
    const outer = this.#open.at(-1);
    // The line breaks between the records of a file would be kept until its end.
    if (outer?.isBlank) outer.text = '';
    const isWithin = this.#open.some(({ isRecord }) => isRecord);
    const isRecord = !isWithin && recordNames.has(name);
    if (isRecord) this.#row++;
    // `<field name="body">`, as databases write their rows.
    const shown = called && name === 'field' ? called : name;
    this.#open.push({ name: shown, isRecord, isWanted: outer?.isWanted ?? true, text: '', isBlank: true });
    const now = this.#open.at(-1);
    if (now && !isRecord) now.isWanted &&= this.#sink.wants(this.#path());
  }

  #add(text: string): void {
    this.#sinceEvent = 0;
    const now = this.#open.at(-1);
    if (!now?.isWanted || now.text.length >= longestRecord) return;
    now.text += text;
    now.isBlank &&= text.trim() === '';
  }

  #finish(): void {
    this.#sinceEvent = 0;
    const now = this.#open.at(-1);
    if (now?.isWanted && !now.isBlank)
      this.#sink.text(Math.max(1, this.#row), this.#path().join('.'), now.text);
    this.#open.pop();
  }

  /** The elements that lead from the record to where the reader is. */
  #path(): string[] {
    const record = this.#open.findIndex(({ isRecord }) => isRecord);
    return this.#open.slice(record + 1).map(({ name }) => name);
  }
}
