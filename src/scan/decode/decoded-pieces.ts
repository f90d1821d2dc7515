import { joinBytes } from '../../contract/join-bytes.ts';
import type { Encoding } from '../../contract/list-formats.ts';
import { encodingOfSample, type ToldEncoding } from './encoding-of-sample.ts';

/** So much is kept back while it cannot be told which encoding a file is in. */
const mostHeld = 1024 * 1024;

/**
 * The text of a file in pieces. As long as it is plain ASCII every encoding reads the same; with the first
 * letters beyond it the encoding is told, unless a person has said it. `onTold` hears which it is; null where
 * the file is no text, of which nothing is read.
 */
export async function* decodedPieces(
  pieces: AsyncIterable<Uint8Array>,
  chosen: Encoding | null,
  onTold: (told: ToldEncoding | null) => void,
): AsyncGenerator<string> {
  let decoder = chosen ? new TextDecoder(chosen) : null;
  if (chosen) onTold({ encoding: chosen, isCertain: true });
  let held: Uint8Array[] = [];
  let size = 0;
  const decide = (): TextDecoder | null => {
    const told = encodingOfSample(joinBytes(held));
    onTold(told);
    return told && new TextDecoder(told.encoding);
  };
  let failure: unknown = null;
  try {
    for await (const piece of pieces) {
      if (decoder) {
        yield decoder.decode(piece, { stream: true });
        continue;
      }
      if (held.length === 0 && isAscii(piece)) {
        yield asciiOf(piece);
        continue;
      }
      held.push(piece.slice());
      size += piece.length;
      if (size < mostHeld && !isEnough(held)) continue;
      decoder = decide();
      if (!decoder) return;
      const all = joinBytes(held);
      held = [];
      yield decoder.decode(all, { stream: true });
    }
  } catch (error) {
    // What came before a file broke off is text all the same.
    failure = error;
  }
  if (decoder || held.length > 0) {
    decoder ??= decide();
    if (decoder) yield decoder.decode(joinBytes(held), { stream: true });
    if (decoder) yield decoder.decode();
  } else onTold({ encoding: 'utf-8', isCertain: true });
  if (failure !== null) throw failure;
}

/** Bytes beyond ASCII that tell an encoding as surely as more of them. */
const enough = 4096;

function isEnough(held: readonly Uint8Array[]): boolean {
  let count = 0;
  for (const piece of held)
    for (let at = 0; at < piece.length && count < enough; at++) if ((piece[at] ?? 0) >= 0x80) count++;
  return count >= enough;
}

/** Neither letters beyond ASCII nor the NULs of encodings with two bytes a letter. */
function isAscii(piece: Uint8Array): boolean {
  for (let at = 0; at < piece.length; at++) {
    const byte = piece[at] ?? 0;
    if (byte >= 0x80 || byte === 0) return false;
  }
  return true;
}

const ascii = new TextDecoder('latin1');
const asciiOf = (piece: Uint8Array): string => ascii.decode(piece);
