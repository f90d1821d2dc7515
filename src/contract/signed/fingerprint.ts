import { wordlist as englishWords } from '@scure/bip39/wordlists/english.js';
import { wordlist as chineseWords } from '@scure/bip39/wordlists/simplified-chinese.js';
import { keyIdOf } from './envelope.ts';

/** What people compare of a root key (base64): its SHA-256, 64 hexadecimal digits. */
export const fingerprintOf = (root: string): Promise<string> => keyIdOf(root);

/** How many words people compare: 66 of 256 bits. */
const wordCount = 6;
const bitsPerWord = 11;

/**
 * The first 66 bits of a fingerprint as six words of the 2,048 of BIP-39, to be read out on the phone or
 * printed on a poster; in English and as Chinese characters. Pure.
 */
export function fingerprintWords(fingerprint: string): { en: string[]; zh: string[] } {
  const bits = BigInt(`0x${fingerprint}`);
  const places = Array.from({ length: wordCount }, (_, at) =>
    Number((bits >> BigInt(256 - bitsPerWord * (at + 1))) & 2047n),
  );
  return {
    en: places.map((place) => englishWords[place] ?? ''),
    zh: places.map((place) => chineseWords[place] ?? ''),
  };
}
