import { mostlyRead, sometimesRead } from './sound-table-data.ts';

/** How characters sound. Syllables are numbers; tones are left out. */
export interface SoundTable {
  /** All syllables, by their number. */
  syllables: readonly string[];
  numbers: ReadonlyMap<string, number>;
  /** For each UTF-16 unit, the number of its usual syllable plus 1; 0 where it has none. */
  usual: Uint16Array;
  /** Further readings of characters that have several. */
  others: ReadonlyMap<number, readonly number[]>;
}

let made: SoundTable | null = null;

/** The table of sounds. It is made when the first list asks for sounds, which most lists never do. */
export function soundTable(): SoundTable {
  made ??= makeSoundTable();
  return made;
}

function makeSoundTable(): SoundTable {
  const syllables: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (syllable: string): number => {
    const known = numbers.get(syllable);
    if (known !== undefined) return known;
    numbers.set(syllable, syllables.length);
    return syllables.push(syllable) - 1;
  };
  const usual = new Uint16Array(0x10000);
  for (const [syllable, chars] of linesOf(mostlyRead)) {
    const number = numberOf(syllable) + 1;
    for (const char of chars) usual[char.charCodeAt(0)] = number;
  }
  const others = new Map<number, number[]>();
  for (const [syllable, chars] of linesOf(sometimesRead)) {
    for (const char of chars) {
      const unit = char.charCodeAt(0);
      others.set(unit, [...(others.get(unit) ?? []), numberOf(syllable)]);
    }
  }
  return { syllables, numbers, usual, others };
}

const linesOf = (data: string): [syllable: string, chars: string][] =>
  data.split(' ').map((line) => {
    const syllable = /^[a-z]+/.exec(line)?.[0] ?? '';
    return [syllable, line.slice(syllable.length)];
  });
