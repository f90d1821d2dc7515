import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why no picture can be read here; null where it can. */
export const cannotRead = ['chi_sim', 'eng'].every((language) =>
  existsSync(`/usr/share/tesseract-ocr/5/tessdata/${language}.traineddata`),
)
  ? null
  : 'tesseract-ocr with chi_sim is not installed';

/**
 * What Debian's tesseract reads in a picture, in two ways of looking for lines, without spaces and in small letters; in
 * the first alone where that is enough.
 */
export async function readPicture(
  bytes: Uint8Array,
  isEnough: (read: string) => boolean = () => false,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'read-picture-'));
  const file = join(folder, 'picture.png');
  await writeFile(file, bytes);
  try {
    const first = readLines(file, '6');
    return isEnough(first) ? first : `${first}\n${readLines(file, '11')}`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function readLines(file: string, lines: '6' | '11'): string {
  const { status, stdout, stderr } = spawnSync(
    'tesseract',
    [file, '-', '-l', 'chi_sim+eng', '--psm', lines, '--dpi', '150'],
    { encoding: 'utf8', env: { ...process.env, OMP_THREAD_LIMIT: '1' } },
  );
  if (status !== 0) throw new Error(`tesseract failed: ${stderr}`);
  return plain(stdout);
}

/** A text as far as reading a picture can tell it. */
export const plain = (text: string): string => text.replace(/[\s\-–—|]+/g, '').toLowerCase();

/** Pieces of a secret, any of which gives it away: two letters of a Chinese name, five of any other text. */
export function piecesOf(secret: string): string[] {
  const text = plain(secret);
  const length = Math.min(text.length, /\p{Script=Han}/u.test(text) ? 2 : 5);
  return [...Array(text.length - length + 1).keys()].map((at) => text.slice(at, at + length));
}
