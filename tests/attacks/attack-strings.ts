import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A text made to take long: `lead`, then `pump` over and over, then `tail`. */
export interface Attack {
  lead: string;
  pump: string;
  tail: string;
}

/** What the attacks on one expression are, and whether its work at one place of a text has no bound. */
export interface Attacks {
  attacks: Attack[];
  isUnbounded: boolean;
}

/** So often at least must something repeat to be worth an attack. */
const fewRepetitions = 10;
/** A part is made no more than so many texts of. */
const mostSamples = 8;

/** Letters that a class of characters is tried with, besides those the expression itself names. */
const usualLetters = [...'aZ0 中.-_@,:/!?"(é\n\t\u200b\u0301', '😀'];

/**
 * Attack texts for a regular expression, built from its own repetitions: each repetition is reached by what
 * stands before it, goes on for long, and then fails; and what leads to it goes on for long, so that it
 * begins over and over.
 */
export function attacksOn(source: string, flags: string): Attacks {
  const { pattern } = new RegExpParser({ ecmaVersion: 2025 }).parseLiteral(`/${source}/${flags}`);
  const letters = [...new Set([...lettersIn(pattern), ...usualLetters])];
  const write = new SampleWriter(letters, flags);
  const found = new Map<string, Attack>();
  const add = (lead: string, pump: string) => {
    if (pump === '') return;
    for (const tail of ['\0', '\n']) found.set(JSON.stringify([lead, pump, tail]), { lead, pump, tail });
  };
  for (const whole of write.samplesOf(pattern)) add('', whole);
  let isUnbounded = false;
  for (const repetition of repetitionsIn(pattern)) {
    isUnbounded ||= repetition.max === Number.POSITIVE_INFINITY;
    const leads = write.samplesBefore(repetition).slice(0, 2);
    for (const lead of leads) add('', lead);
    const samples = write.samplesOf(repetition.element);
    for (const pump of [...samples, samples.slice(0, 2).join('')]) {
      // What is bound to the beginning of a text would take in all of it where nothing stands before.
      add('\0', pump);
      for (const lead of leads) {
        add(lead, pump);
        add('', lead + pump);
        add('', pump);
      }
    }
  }
  return { attacks: [...found.values()], isUnbounded };
}

type Quantifiable = AST.Quantifier['element'];
type Part = AST.Pattern | AST.Alternative | AST.Element | Quantifiable;

function* partsIn(part: Part): Generator<Part> {
  yield part;
  if ('alternatives' in part) for (const inner of part.alternatives) yield* partsIn(inner as Part);
  if (part.type === 'Alternative') for (const inner of part.elements) yield* partsIn(inner);
  if (part.type === 'Quantifier') yield* partsIn(part.element);
}

const repetitionsIn = (pattern: AST.Pattern): AST.Quantifier[] =>
  [...partsIn(pattern)].filter(
    (part): part is AST.Quantifier => part.type === 'Quantifier' && part.max >= fewRepetitions,
  );

const lettersIn = (pattern: AST.Pattern): string[] =>
  [...partsIn(pattern)].flatMap((part) => {
    if (part.type === 'Character') return [String.fromCodePoint(part.value)];
    if (part.type !== 'CharacterClass') return [];
    return part.elements.flatMap((inner) => {
      if (inner.type === 'Character') return [String.fromCodePoint(inner.value)];
      return inner.type === 'CharacterClassRange' ? [String.fromCodePoint(inner.min.value)] : [];
    });
  });

/**
 * Writes short texts that parts of an expression match. What an assertion asks for besides is not seen to.
 */
class SampleWriter {
  readonly #letters: readonly string[];
  readonly #flags: string;

  constructor(letters: readonly string[], flags: string) {
    this.#letters = letters;
    this.#flags = flags.replace(/[gyd]/g, '');
  }

  samplesOf(part: Part): string[] {
    return [...new Set(this.#write(part))].slice(0, mostSamples);
  }

  /** What may stand before a part, from the start of the expression on. */
  samplesBefore(part: Part): string[] {
    let texts = [''];
    for (let inner: AST.Node = part; inner.parent; inner = inner.parent)
      if (inner.parent.type === 'Alternative') {
        const { elements } = inner.parent;
        const before = this.#join(elements.slice(0, elements.indexOf(inner as AST.Element)));
        texts = before.flatMap((start) => texts.map((text) => start + text)).slice(0, mostSamples);
      }
    return [...new Set(texts)];
  }

  #write(part: Part): string[] {
    switch (part.type) {
      case 'Character':
        return [String.fromCodePoint(part.value)];
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return this.#lettersOf(part.raw);
      case 'Quantifier': {
        const once = this.samplesOf(part.element);
        const least = once.map((text) => text.repeat(part.min));
        return part.max > part.min
          ? [...least.slice(0, 2), ...once.map((text) => text.repeat(part.min + 1))]
          : least;
      }
      case 'Alternative':
        return this.#join(part.elements);
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup': {
        const each = part.alternatives.map((inner) => this.samplesOf(inner));
        // One text of each alternative before the second of any.
        return Array.from({ length: mostSamples }, (_, at) =>
          each.flatMap((texts) => texts[at] ?? []),
        ).flat();
      }
      default:
        return [''];
    }
  }

  /**
   * All parts one after the other: the first text of each, and then one part at a time in its other texts.
   */
  #join(parts: readonly AST.Element[]): string[] {
    const each = parts.map((part) => this.samplesOf(part));
    const first = each.map((texts) => texts[0] ?? '');
    return [
      first.join(''),
      ...each.flatMap((texts, at) => texts.slice(1).map((text) => first.with(at, text).join(''))),
    ].slice(0, mostSamples);
  }

  /** Letters of a class: some of those it names, and some usual ones. */
  #lettersOf(raw: string): string[] {
    const isOne = new RegExp(`^${raw}$`, this.#flags);
    const found = this.#letters.filter((letter) => isOne.test(letter));
    return found.length > 6 ? [...found.slice(0, 3), ...found.slice(-3)] : found;
  }
}
