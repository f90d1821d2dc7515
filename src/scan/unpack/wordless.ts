import { BrokenFile } from '../records/broken-file.ts';

/** Thrown where a part is a picture, a sound, a video or the like, which holds no text to search. */
export class Wordless extends BrokenFile {}

/** Stands for any byte below. */
const any = '·';

/** How such files begin, and no text does. */
const beginnings = [
  // Pictures: PNG, JPEG, GIF, WebP, BMP, TIFF, ICO.
  ...['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'GIF87a······\0', 'GIF89a······\0', 'RIFF····WEBPVP8'],
  ...['BM····\0\0\0\0', 'II*\0', 'MM\0*', '\0\0\x01\0'],
  // Sounds and videos, HEIC and AVIF: MP4 and its kin, WAV, AVI, MP3, Ogg, FLAC, Matroska.
  ...['\0\0\0·ftyp', 'RIFF····WAVEfmt', 'RIFF····AVI LIST', 'ID3\x02', 'ID3\x03', 'ID3\x04', '\xff\xfb'],
  ...['OggS\0', 'fLaC\0', '\x1aE\xdf\xa3'],
  // Fonts, and what macOS puts beside files and into folders.
  ...['wOFF\0', 'wOF2\0', '\0\x05\x16\x07', '\0\0\0\x01Bud1'],
];

/** Whether a file that begins so holds no text. Documents that may hold some do not count. Pure. */
export const isWordless = (head: Uint8Array): boolean =>
  beginnings.some((beginning) =>
    [...beginning].every((sign, at) => sign === any || head[at] === sign.charCodeAt(0)),
  );
