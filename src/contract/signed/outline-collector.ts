import { type BytesTest, bytesOf, startsWith, type ViewedBytes } from '../gives-back-bytes.ts';
import type { Entry } from '../list.ts';
import type { FileBytes, FiledEntry } from './filed-entry.ts';

/** An entry that its file states just as it is taken, and what it is judged by besides. */
export interface Outline extends FiledEntry, Pick<Entry, 'category'> {
  hasCorrection: boolean;
}

const unread: Entry['match'] = { words: [] };
const [openBracket = 0] = new TextEncoder().encode('[');
const newline = 10;
/**
 * How a match begins that is nothing but words: keys are sorted, and all others come before. Nearly all are
 * such, and their words are read without parsing anything.
 */
const wordsAlone = bytesOf('{"words":');
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Outlines entries by their bytes. What is needed of them is put together and decoded at once: the test has
 * shown that each part is one JSON value.
 */
export class OutlineCollector {
  readonly #file: FileBytes;
  readonly #places: Int32Array;
  readonly #id: number;
  readonly #match: number;
  readonly #correction: number;
  readonly #category: RepeatedText;
  readonly #status: RepeatedText;
  /** Their ids and matches are still to be read. */
  #outlines: Outline[] = [];
  readonly #ids = new Pieces();
  readonly #matches = new Pieces();

  constructor(file: FileBytes, { places, fieldOf }: BytesTest) {
    this.#file = file;
    this.#places = places;
    this.#id = fieldOf('id');
    this.#match = fieldOf('match');
    this.#correction = fieldOf('correction');
    this.#category = new RepeatedText(places, fieldOf('category'));
    this.#status = new RepeatedText(places, fieldOf('status'));
  }

  /** Adds the entry that was tested last, in these bytes. */
  add(source: ViewedBytes, from: number, to: number): void {
    const { bytes } = source;
    const places = this.#places;
    this.#ids.add(bytes, (places[this.#id * 2] ?? 0) + 1, (places[this.#id * 2 + 1] ?? 0) - 1);
    const match = places[this.#match * 2] ?? 0;
    const end = places[this.#match * 2 + 1] ?? 0;
    if (startsWith(source, match, wordsAlone)) this.#matches.add(bytes, match + wordsAlone.length, end - 1);
    else this.#matches.add(bytes, match, end);
    this.#outlines.push({
      id: '',
      category: this.#category.textIn(bytes),
      match: unread,
      status: this.#status.textIn(bytes) as Entry['status'],
      hasCorrection: places[this.#correction * 2] !== 0,
      file: this.#file,
      from,
      to,
    });
  }

  /** The outlines of all that was added since this was last asked. */
  take(): Outline[] {
    const outlines = this.#outlines;
    if (outlines.length === 0) return [];
    const ids = this.#ids.take();
    const matches = this.#matches.take();
    const read = (outline: Outline, at: number): void => {
      const id = ids.texts[at] ?? '';
      outline.id = ids.haveEscapes ? JSON.parse(`"${id}"`) : id;
      outline.match = matchIn(matches.texts[at] ?? '', matches.haveEscapes);
    };
    outlines.forEach(read);
    this.#outlines = [];
    return outlines;
  }
}

/** A match as it stands in a list; one that is nothing but words is their array. */
function matchIn(json: string, hasEscapes: boolean): Entry['match'] {
  if (json.charCodeAt(0) !== openBracket) return JSON.parse(json);
  if (hasEscapes || json.length < 4) return { words: JSON.parse(json) };
  const inner = json.slice(2, -2);
  // Where nothing is escaped, no word holds a quotation mark.
  return { words: inner.includes('"') ? inner.split('","') : [inner] };
}

/** Pieces of JSON that are decoded together. None of them holds a newline, so one parts them. */
class Pieces {
  #bytes = new Uint8Array(0x10000);
  #length = 0;

  add(bytes: Uint8Array, from: number, to: number): void {
    let length = this.#length;
    if (length + to - from >= this.#bytes.length) this.#grow(to - from);
    const pieces = this.#bytes;
    for (let at = from; at < to; at++) pieces[length++] = bytes[at] ?? 0;
    pieces[length++] = newline;
    this.#length = length;
  }

  /** The pieces that were added since this was last asked, of which there is one at least. */
  take(): { texts: string[]; haveEscapes: boolean } {
    const text = decoder.decode(this.#bytes.subarray(0, this.#length - 1));
    this.#length = 0;
    return { texts: text.split('\n'), haveEscapes: text.includes('\\') };
  }

  #grow(more: number): void {
    const larger = new Uint8Array((this.#length + more) * 2);
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** A field whose text is most often the one that it was in the entry before. */
class RepeatedText {
  readonly #places: Int32Array;
  readonly #field: number;
  #bytes = new Uint8Array();
  #text = '';

  constructor(places: Int32Array, field: number) {
    this.#places = places;
    this.#field = field;
  }

  /** The text of the field in the entry that was tested last. */
  textIn(bytes: Uint8Array): string {
    const from = this.#places[this.#field * 2] ?? 0;
    const to = this.#places[this.#field * 2 + 1] ?? 0;
    if (to - from !== this.#bytes.length || !this.#stands(bytes, from)) {
      this.#bytes = bytes.slice(from, to);
      this.#text = JSON.parse(decoder.decode(this.#bytes));
    }
    return this.#text;
  }

  #stands(bytes: Uint8Array, from: number): boolean {
    for (let at = 0; at < this.#bytes.length; at++) if (bytes[from + at] !== this.#bytes[at]) return false;
    return true;
  }
}
