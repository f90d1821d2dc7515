import { LineReader } from './line-reader.ts';
import type { RecordReader, RecordSink } from './record-sink.ts';
import { walkValue } from './walk-value.ts';

/** JSON lines: a value on every line; a line that is none is left out and counted. */
export function jsonLineReader(sink: RecordSink): RecordReader {
  let cut = 0;
  return new LineReader((row, line, isCut) => {
    // The rest of a line that was cut is no line of its own.
    const isRest = cut === row;
    if (isCut) cut = row;
    if (isCut && !isRest) sink.broken(row);
    if (isCut || isRest || line.trim() === '') return;
    try {
      walkValue(JSON.parse(line), row, sink);
    } catch {
      // What is wrong with a line of a million helps nobody; how many there are does.
      sink.broken(row);
    }
  });
}
