import { parseArgs } from 'node:util';
import { type Encoding, encodings } from '../src/contract/list-formats.ts';
import { type RecordFormat, recordFormats } from '../src/scan/scan-formats.ts';

/** What `qiuzheng-scan` is asked to do. */
export type ScanCommand =
  | {
      name: 'scan';
      /** Addresses or files of lists. */
      lists: string[];
      files: string[];
      format: RecordFormat | null;
      encoding: Encoding | null;
      columns: string[] | null;
    }
  | { name: 'help' }
  | { name: 'wrong'; sentence: string };

export const usage = `Usage: npx qiuzheng-scan --list ADDRESS-OR-FILE [options] FILE…

Finds in files what lists say is a rumour. Files may be packed by gzip or zip; - is the standard input.

  --list      a desk, the address of a list, or a file that holds one; may be given several times;
              behind a # the fingerprint of who signs it
  --format    ${recordFormats.join(' | ')}
  --encoding  ${encodings.join(' | ')}
  --columns   the only columns to search, parted by commas
  --help      this

Each match is a line of JSON on the standard output. The exit code is 0 when nothing was found, 1 when
something was, and 2 when a list or a file could not be read to its end, or has none of the columns.
Pictures, sounds and videos in a zip file hold no text: they are named and change nothing of that, unless
there is nothing else.`;

/** What the arguments of the command line ask for. Pure. */
export function scanCommand(args: string[]): ScanCommand {
  let given: ReturnType<typeof parse>;
  try {
    given = parse(args);
  } catch (error) {
    return { name: 'wrong', sentence: error instanceof Error ? error.message : String(error) };
  }
  const { list: lists = [], format, encoding, columns, help } = given.values;
  const files = given.positionals;
  if (help) return { name: 'help' };
  const knownFormat = recordFormats.find((each) => each === format) ?? null;
  const knownEncoding = encodings.find((each) => each === encoding) ?? null;
  if (format && !knownFormat) return wrong(`“${format}” is not a format: ${recordFormats.join(', ')}.`);
  if (encoding && !knownEncoding) return wrong(`“${encoding}” is not an encoding: ${encodings.join(', ')}.`);
  if (lists.length === 0) return wrong('Say which list to look for: --list ADDRESS-OR-FILE.');
  if (files.length === 0) return wrong('Name a file to look in.');
  const named = columns?.split(',').filter((name) => name !== '') ?? null;
  return { name: 'scan', lists, files, format: knownFormat, encoding: knownEncoding, columns: named };
}

const wrong = (sentence: string): ScanCommand => ({ name: 'wrong', sentence });

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      list: { type: 'string', multiple: true },
      format: { type: 'string' },
      encoding: { type: 'string' },
      columns: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
}
