import type { ToldFormat } from './format-of-records.ts';
import { jsonLineReader } from './json-line-reader.ts';
import { JsonReader } from './json-reader.ts';
import { plainLineReader } from './line-reader.ts';
import { MarkupReader } from './markup-reader.ts';
import type { RecordReader, RecordSink } from './record-sink.ts';
import { SqlReader } from './sql-reader.ts';
import { TableReader } from './table-reader.ts';

/** The reader for a format. */
export function readerOfRecords({ format, separator }: ToldFormat, sink: RecordSink): RecordReader {
  switch (format) {
    case 'table':
      return new TableReader(separator, sink);
    case 'json-lines':
      return jsonLineReader(sink);
    case 'json':
      return new JsonReader(sink);
    case 'sql':
      return new SqlReader(sink);
    case 'markup':
      return new MarkupReader(sink);
    case 'lines':
      return plainLineReader(sink);
  }
}
