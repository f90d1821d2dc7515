import type { FoundInFile, Meaning } from './find-in-record.ts';

/** A match as it is kept: without its entry, which is kept beside it, and its place in the text. */
export interface KeptMatch extends Pick<FoundInFile, 'row' | 'column' | 'passage' | 'before' | 'after'> {
  /** The part of the file it is in. */
  part: string;
  meaning: Meaning;
}

/** Some matches as bytes: as objects they would take three times the memory. */
export interface MatchLines {
  /** A line for each, in UTF-8. */
  lines: Uint8Array<ArrayBuffer>;
  /** The list of each and its entry there, in turn. */
  entries: Uint32Array<ArrayBuffer>;
}

/** Gathers matches until they are taken. */
export class MatchWriter {
  count = 0;
  #text = '';
  #entries: number[] = [];

  add(part: string, found: readonly FoundInFile[]): void {
    for (const { list, entry, row, column, passage, before, after, meaning } of found) {
      this.#text += `${JSON.stringify([part, row, column, passage, before, after, meaning])}\n`;
      this.#entries.push(list, entry);
    }
    this.count += found.length;
  }

  take(): MatchLines {
    const taken = { lines: new TextEncoder().encode(this.#text), entries: Uint32Array.from(this.#entries) };
    this.#text = '';
    this.#entries = [];
    this.count = 0;
    return taken;
  }
}

/** The lines that a writer made, of which `readMatchLine` reads each. Pure. */
export const matchLinesOf = (text: string): string[] => text.split('\n').slice(0, -1);

/** Reads a line again. Pure. */
export function readMatchLine(line: string): KeptMatch {
  const [part, row, column, passage, before, after, meaning] = JSON.parse(line);
  return { part, row, column, passage, before, after, meaning };
}
