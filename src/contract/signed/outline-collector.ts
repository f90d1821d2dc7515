import { type BytesTest, bytesOf, startsWith, type ViewedBytes } from '../gives-back-bytes.ts';
import type { Entry } from '../list.ts';
import type { FileBytes, FiledEntry } from './filed-entry.ts';

/** An entry that its file states just as it is taken, and what it is judged by besides. */
export interface Outline extends FiledEntry, Pick<Entry, 'category'> {
  hasCorrection: boolean;
}

const parsed = ['id', 'match'] as const;
const unread: Entry['match'] = { words: [] };
const encoder = new TextEncoder();
const [openBracket = 0, comma = 0, closeBracket = 0] = encoder.encode('[,]');
/**
 * How a match begins that is nothing but words: keys are sorted, and all others come before. Nearly all are
 * such, and the words alone are parsed in two thirds of the time.
 */
const wordsAlone = bytesOf('{"words":');
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Outlines entries by their bytes. What is needed of them is put together and parsed at once: the test has
 * shown that each part is one JSON value.
 */
export class OutlineCollector {
  readonly #file: FileBytes;
  readonly #places: Int32Array;
  readonly #parsed: readonly number[];
  readonly #correction: number;
  readonly #category: RepeatedText;
  readonly #status: RepeatedText;
  /** Their ids and matches are still to be parsed. */
  #outlines: Outline[] = [];
  #json = new Uint8Array(0x10000);
  #length = 0;

  constructor(file: FileBytes, { places, fieldOf }: BytesTest) {
    this.#file = file;
    this.#places = places;
    this.#parsed = parsed.map(fieldOf);
    this.#correction = fieldOf('correction');
    this.#category = new RepeatedText(places, fieldOf('category'));
    this.#status = new RepeatedText(places, fieldOf('status'));
  }

  /** Adds the entry that was tested last, in these bytes. */
  add(source: ViewedBytes, from: number, to: number): void {
    const { bytes } = source;
    this.#makeRoom(to - from);
    const json = this.#json;
    let length = this.#length;
    for (const field of this.#parsed) {
      json[length] = length === 0 ? openBracket : comma;
      length++;
      let at = this.#places[field * 2] ?? 0;
      let end = this.#places[field * 2 + 1] ?? 0;
      if (startsWith(source, at, wordsAlone)) {
        at += wordsAlone.byteLength;
        end--;
      }
      for (; at < end; at++) json[length++] = bytes[at] ?? 0;
    }
    this.#length = length;
    this.#outlines.push({
      id: '',
      category: this.#category.textIn(bytes),
      match: unread,
      status: this.#status.textIn(bytes) as Entry['status'],
      hasCorrection: this.#places[this.#correction * 2] !== 0,
      file: this.#file,
      from,
      to,
    });
  }

  /** The outlines of all that was added since this was last asked. */
  take(): Outline[] {
    if (this.#length === 0) return [];
    this.#json[this.#length++] = closeBracket;
    const values = JSON.parse(decoder.decode(this.#json.subarray(0, this.#length)));
    const outlines = this.#outlines;
    let at = 0;
    for (const outline of outlines) {
      outline.id = values[at++];
      const match: string[] | Entry['match'] = values[at++];
      outline.match = Array.isArray(match) ? { words: match } : match;
    }
    this.#outlines = [];
    this.#length = 0;
    return outlines;
  }

  /** Each entry is larger than what is parsed of it, and what parts that. */
  #makeRoom(more: number): void {
    if (this.#length + more < this.#json.length) return;
    const larger = new Uint8Array((this.#length + more) * 2);
    larger.set(this.#json.subarray(0, this.#length));
    this.#json = larger;
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
