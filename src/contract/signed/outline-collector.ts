import type { BytesTest } from '../gives-back-bytes.ts';
import type { Entry } from '../list.ts';
import type { FileBytes, FiledEntry } from './filed-entry.ts';

/** An entry that its file states just as it is taken, and what it is judged by besides. */
export interface Outline extends FiledEntry, Pick<Entry, 'category'> {
  hasCorrection: boolean;
}

const needed = ['id', 'category', 'match', 'status'] as const;
const [openBracket, comma, closeBracket] = new TextEncoder().encode('[,]');
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Outlines entries by their bytes. What is needed of them is put together and parsed at once: the test has
 * shown that each part is one JSON value.
 */
export class OutlineCollector {
  readonly #file: FileBytes;
  readonly #test: BytesTest;
  readonly #fields: readonly number[];
  /** Three numbers for each entry: from where to where it stands, and whether it names a correction. */
  readonly #entries: number[] = [];
  #json = new Uint8Array(0x10000);
  #length = 0;

  constructor(file: FileBytes, test: BytesTest) {
    this.#file = file;
    this.#test = test;
    this.#fields = needed.map(test.fieldOf);
  }

  /** Adds the entry that was tested last. */
  add(from: number, to: number): void {
    const { places, fieldOf } = this.#test;
    const { bytes } = this.#file;
    this.#entries.push(from, to, places[fieldOf('correction') * 2] ?? 0);
    this.#makeRoom(to - from);
    for (const field of this.#fields) {
      this.#json[this.#length] = (this.#length === 0 ? openBracket : comma) ?? 0;
      this.#length++;
      const end = places[field * 2 + 1] ?? 0;
      for (let at = places[field * 2] ?? 0; at < end; at++) this.#json[this.#length++] = bytes[at] ?? 0;
    }
  }

  /** The outlines of all that was added since this was last asked. */
  take(): Outline[] {
    if (this.#length === 0) return [];
    this.#json[this.#length++] = closeBracket ?? 0;
    const values = JSON.parse(decoder.decode(this.#json.subarray(0, this.#length)));
    const outlines: Outline[] = [];
    for (let at = 0, value = 0; at < this.#entries.length; at += 3, value += needed.length)
      outlines.push({
        id: values[value],
        category: values[value + 1],
        match: values[value + 2],
        status: values[value + 3],
        hasCorrection: this.#entries[at + 2] !== 0,
        file: this.#file,
        from: this.#entries[at] ?? 0,
        to: this.#entries[at + 1] ?? 0,
      });
    this.#entries.length = 0;
    this.#length = 0;
    return outlines;
  }

  /** Each entry is larger than what is needed of it, and what parts that. */
  #makeRoom(more: number): void {
    if (this.#length + more < this.#json.length) return;
    const larger = new Uint8Array((this.#length + more) * 2);
    larger.set(this.#json.subarray(0, this.#length));
    this.#json = larger;
  }
}
