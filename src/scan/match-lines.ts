import type { FoundInFile, Meaning } from './find-in-record.ts';

/** A match as it is kept: without its entry, which is kept beside it, and its place in the text. */
export interface KeptMatch extends Pick<FoundInFile, 'row' | 'column' | 'passage' | 'before' | 'after'> {
  /** The part of the file it is in. */
  part: string;
  meaning: Meaning;
}

/** Some matches as packed bytes: as objects they would take eight times the memory. */
export interface MatchLines {
  /** A line for each, in UTF-8, packed by deflate. */
  lines: Blob;
  /** The list of each and its entry there, in turn. */
  entries: Uint32Array<ArrayBuffer>;
}

/** Gathers matches until they are taken. */
export class MatchWriter {
  count = 0;
  #bytes = new Uint8Array(256 * 1024);
  #length = 0;
  #entries: number[] = [];
  readonly #encoder = new TextEncoder();

  add(part: string, found: readonly FoundInFile[]): void {
    if (found.length === 0) return;
    let lines = '';
    for (const { list, entry, row, column, passage, before, after, meaning } of found) {
      lines += `${JSON.stringify([part, row, column, passage, before, after, meaning])}\n`;
      this.#entries.push(list, entry);
    }
    this.#write(lines);
    this.count += found.length;
  }

  /** What was added since it was taken last. */
  async take(): Promise<MatchLines> {
    const entries = Uint32Array.from(this.#entries);
    const lines = await packed(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    this.#entries = [];
    this.count = 0;
    return { lines, entries };
  }

  /**
   * Written to where the last ones stood: a text that grows would keep each of its pieces. All of a step at
   * once, since each call of the encoder leaves something behind that Chromium frees late.
   */
  #write(lines: string): void {
    const most = this.#length + lines.length * 3;
    if (most > this.#bytes.length) {
      const larger = new Uint8Array(most * 2);
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#length += this.#encoder.encodeInto(lines, this.#bytes.subarray(this.#length)).written;
  }
}

const packing = 'deflate-raw';

async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
  const stream = new CompressionStream(packing);
  const writer = stream.writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  const blob = await new Response(stream.readable).blob();
  await written;
  return blob;
}

/** Reads the lines that a writer made, of which `readMatchLine` reads each. */
export async function readMatchLines(lines: Blob): Promise<string[]> {
  const text = await new Response(lines.stream().pipeThrough(new DecompressionStream(packing))).text();
  return text.split('\n').slice(0, -1);
}

/** Reads a line again. Pure. */
export function readMatchLine(line: string): KeptMatch {
  const [part, row, column, passage, before, after, meaning] = JSON.parse(line);
  return { part, row, column, passage, before, after, meaning };
}
