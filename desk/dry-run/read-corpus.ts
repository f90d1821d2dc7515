import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** Longer passages are cut: no post is this long, and one line that never ends would fill the memory. */
const longestPassage = 20_000;

/**
 * The passages of a file one after another, so that it need not fit into memory: of `.jsonl` each line's
 * text, texts or field `text`, of any other file each line as it is; packed by gzip where it ends in `.gz`.
 */
export async function* readCorpus(path: string): AsyncGenerator<string> {
  const isJson = /\.jsonl(\.gz)?$/i.test(path);
  for await (const line of linesOf(path)) {
    if (isJson) yield* textsOf(line);
    else if (line.trim() !== '') yield asWritten(line);
  }
}

/** The lines of a text file, unpacked where it is packed. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unpacked = /\.gz$/i.test(path) ? createGunzip() : null;
  // A pipe hands on what is read, but not that reading has failed.
  if (unpacked) file.once('error', (error: Error) => unpacked.destroy(error));
  const input = unpacked ? file.pipe(unpacked) : file;
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } finally {
    file.destroy();
  }
}

function* textsOf(line: string): Generator<string> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    // One broken line does not cost the others.
    return;
  }
  const texts: unknown[] = Array.isArray(json) ? json : [fieldText(json) ?? json];
  for (const text of texts) if (typeof text === 'string' && text.trim() !== '') yield asWritten(text);
}

const fieldText = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'text' in json ? json.text : undefined;

const partingSpace =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef]) (?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;

/**
 * Some collections part their words by spaces, which nobody does who writes Chinese: where there are that
 * many, they are taken out.
 */
function asWritten(line: string): string {
  const text = line.slice(0, longestPassage);
  const spaces = text.match(partingSpace)?.length ?? 0;
  return spaces * 4 > text.length ? text.replace(partingSpace, '') : text;
}
