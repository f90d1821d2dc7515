import { readOn } from './read-on.ts';
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
    this.#rest = readOn(this.#rest, text, (lines) => this.#linesOf(lines));
    if (this.#rest.length < longestRecord) return;
    this.#take(this.#row, this.#rest, true);
    this.#rest = '';
  }

  end(): void {
    if (this.#rest !== '') this.#take(this.#row, this.#rest, false);
    this.#rest = '';
  }

  #linesOf(text: string): string {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      this.#take(this.#row++, text.slice(from, end), false);
      from = end + 1;
    }
    return text.slice(from);
  }
}

/** Plain text: every line is a record. */
export const plainLineReader = (sink: RecordSink): RecordReader =>
  new LineReader((row, line) => sink.text(row, '', line));
