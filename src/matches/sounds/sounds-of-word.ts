import { firstSyllable, normaliseText } from '../letters/normalise-text.ts';
import { longestWord } from '../letters/scan-buffers.ts';
import { soundTable } from './sound-table.ts';
import { soundText } from './sound-text.ts';

/** A word with characters of several readings is stored in at most this many readings. */
const mostReadings = 16;

/**
 * How a word may sound, in units of `soundText`: one string for each way to read its characters. Empty where
 * fewer than two of them have a sound.
 */
export function soundsOfWord(word: string): string[] {
  const text = normaliseText(word);
  const { units, from, length } = soundText(text);
  if (length < 2 || length > longestWord) return [];
  const { usual, others } = soundTable();
  let sounds = [''];
  let syllables = 0;
  for (let index = 0; index < length; index++) {
    const unit = units[index] ?? 0;
    if (unit >= firstSyllable && unit < firstSyllable + 0x1000) syllables++;
    const written = text.units[text.from.indexOf(from[index] ?? 0)] ?? 0;
    const further = usual[written] ? (others.get(written) ?? []) : [];
    const readings = [unit, ...further.map((syllable) => firstSyllable + syllable)];
    const longer = sounds.flatMap((sound) => readings.map((reading) => sound + String.fromCharCode(reading)));
    sounds =
      longer.length <= mostReadings ? longer : sounds.map((sound) => sound + String.fromCharCode(unit));
  }
  return syllables < 2 ? [] : sounds;
}
