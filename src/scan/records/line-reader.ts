import { longestRecord, type RecordReader, type RecordSink } from './record-sink.ts';

/** Cuts a text into its lines; each is handed on with its number. One that has no end is cut. */
export class LineReader implements RecordReader {
  #rest = '';
  #row = 1;
  readonly #take: (row: number, line: string, isCut: boolean) => void;

  constructor(take: (row: number, line: string, isCut: boolean) => void) {
    this.#take = take;
  }

  push(text: string): void {
    const all = this.#rest + text;
    let from = 0;
    for (let end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', from)) {
      this.#take(this.#row++, all.slice(from, end), false);
      from = end + 1;
    }
    this.#rest = all.slice(from);
    if (this.#rest.length < longestRecord) return;
    this.#take(this.#row, this.#rest, true);
    this.#rest = '';
  }

  end(): void {
    if (this.#rest !== '') this.#take(this.#row, this.#rest, false);
    this.#rest = '';
  }
}

/** Plain text: every line is a record. */
export const plainLineReader = (sink: RecordSink): RecordReader =>
  new LineReader((row, line) => sink.text(row, '', line));
