import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Why no picture can be read here; null where it can. */
export const cannotRead = ['chi_sim', 'eng'].every((language) =>
  existsSync(`/usr/share/tesseract-ocr/5/tessdata/${language}.traineddata`),
)
  ? null
  : 'tesseract-ocr with chi_sim is not installed';

/**
 * What Debian's tesseract reads in each picture, in two ways of looking for lines, without spaces and in
 * small letters; in the first alone where that is enough for it. To start tesseract takes as long as to read
 * one picture with it.
 */
export async function readPictures(
  pictures: Uint8Array[],
  isEnough: (read: string, at: number) => boolean = () => false,
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'read-picture-'));
  const files = pictures.map((_, at) => join(folder, `${at}.png`));
  const fileOf = (at: number) => files[at] ?? '';
  try {
    await Promise.all(pictures.map((bytes, at) => writeFile(fileOf(at), bytes)));
    const read = await readLines(files, '6');
    const unclear = [...read.keys()].filter((at) => !isEnough(read[at] ?? '', at));
    const again = unclear.length > 0 ? await readLines(unclear.map(fileOf), '11') : [];
    for (const [place, at] of unclear.entries()) read[at] += `\n${again[place]}`;
    return read;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Reads one picture after the other; what it reads is parted by form feeds. */
async function readLines(files: string[], lines: '6' | '11'): Promise<string[]> {
  const reading = promisify(execFile)(
    'tesseract',
    ['-', '-', '-l', 'chi_sim+eng', '--psm', lines, '--dpi', '150'],
    { env: { ...process.env, OMP_THREAD_LIMIT: '1' } },
  );
  reading.child.stdin?.end(files.join('\n'));
  const read = (await reading).stdout.split('\f');
  if (read.length !== files.length) throw new Error(`tesseract read ${read.length} of ${files.length}`);
  return read.map(plain);
}

/** A text as far as reading a picture can tell it. */
export const plain = (text: string): string => text.replace(/[\s\-–—|]+/g, '').toLowerCase();

/** Pieces of a secret, any of which gives it away: two letters of a Chinese name, five of any other text. */
export function piecesOf(secret: string): string[] {
  const text = plain(secret);
  const length = Math.min(text.length, /\p{Script=Han}/u.test(text) ? 2 : 5);
  return [...Array(text.length - length + 1).keys()].map((at) => text.slice(at, at + length));
}
