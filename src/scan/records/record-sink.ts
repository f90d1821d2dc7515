/** Takes what a reader of records finds. Rows count from 1, as the program shows them that wrote the file. */
export interface RecordSink {
  /** Whether a column is wanted, by the names that lead to it; what is not wanted is never kept. */
  wants(path: readonly string[]): boolean;
  /** One text of a record. */
  text(row: number, column: string, text: string): void;
  /** A record that could not be read, or not all of it. */
  broken(row: number): void;
}

/** Reads records out of a text that comes in pieces, cut anywhere. */
export interface RecordReader {
  push(text: string): void;
  end(): void;
}

/**
 * No record is longer, in UTF-16 units: what goes on for longer has lost its end, and would be kept in memory
 * whole.
 */
export const longestRecord = 4 * 1024 * 1024;
/** Nothing is nested deeper by anybody who writes records. */
export const deepest = 500;
