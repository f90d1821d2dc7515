/** Letters as UTF-16 units; null where any may stand. */
export type Letters = ReadonlySet<number> | null;

/** What a part of a regular expression needs of the text. It may be stricter than this says, never laxer. */
export interface PatternPart {
  /** The up to two letters it may begin with, and may end with, last one first; `anyLetter` for some. */
  begins: ReadonlySet<string>;
  ends: ReadonlySet<string>;
  /** It holds one of these, at most `fromStart` letters after its beginning and `fromEnd` before its end. */
  needed: Letters;
  fromStart: number;
  fromEnd: number;
  /** The most letters it matches. */
  longest: number;
}

/** Stands for an unknown letter. */
export const anyLetter = '\0';

const nothing: PatternPart = {
  begins: new Set(['']),
  ends: new Set(['']),
  needed: null,
  fromStart: 0,
  fromEnd: 0,
  longest: 0,
};

/** What a regular expression needs. Reads the few forms exceptions are written in, throws at others. */
export function readPattern(source: string): PatternPart {
  const reader = { source, at: 0 };
  const part = readChoice(reader);
  if (reader.at < source.length) throw new Error(`a pattern this reader does not know: ${source}`);
  return part;
}

interface Reader {
  source: string;
  at: number;
}

function readChoice(reader: Reader): PatternPart {
  let whole = readSequence(reader);
  while (reader.source[reader.at] === '|') {
    reader.at++;
    whole = either(whole, readSequence(reader));
  }
  return whole;
}

function readSequence(reader: Reader): PatternPart {
  let whole = nothing;
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? ''))
    whole = followed(whole, readRepeated(reader));
  return whole;
}

/** A letter, class, group or assertion, with the number of times it may stand. */
function readRepeated(reader: Reader): PatternPart {
  const part = readOne(reader);
  const [often = '', least, most] =
    /^(?:[?*+]|\{(\d+)(?:,(\d*))?\})/.exec(reader.source.slice(reader.at)) ?? [];
  reader.at += often.length;
  if (often === '') return part;
  const times = often === '?' ? 1 : Number((most ?? least) || Number.POSITIVE_INFINITY);
  const longest = part.longest === 0 ? 0 : part.longest * times;
  const once = { ...(times > 1 ? either(part, followed(part, part)) : part), longest };
  const isOptional = /^(?:[?*]|\{0)/.test(often);
  return isOptional
    ? either(nothing, once)
    : { ...once, needed: part.needed, fromStart: longest, fromEnd: longest };
}

function readOne(reader: Reader): PatternPart {
  const rest = reader.source.slice(reader.at);
  const [group] = /^\((?:\?:|\?<?[!=])/.exec(rest) ?? [];
  if (group) {
    reader.at += group.length;
    const part = readChoice(reader);
    reader.at++;
    return group === '(?:' ? part : nothing;
  }
  const [one = ''] = /^(?:\[(?:[^\]\\]|\\.)*\]|\\.|[^(){}?*+<>])/s.exec(rest) ?? [];
  if (one === '') throw new Error(`a pattern this reader does not know: ${reader.source}`);
  reader.at += one.length;
  return /^(?:\\b|[\^$])$/.test(one) ? nothing : oneOf(lettersOf(one));
}

/** The letters that a letter or class stands for; `anyLetter` for kinds, ranges and excluded letters. */
function lettersOf(one: string): readonly string[] {
  if (/^(?:\.|\\\w|\[\^.*|\[(?=.*(?:\\\w|.-..)).*\])$/s.test(one)) return [anyLetter];
  return (one.startsWith('[') ? one.slice(1, -1).replaceAll('\\', '') : one.slice(-1)).split('');
}

function oneOf(letters: readonly string[]): PatternPart {
  const begins = new Set(letters);
  const needed = begins.has(anyLetter) ? null : new Set(letters.map((letter) => letter.charCodeAt(0)));
  return { begins, ends: begins, needed, fromStart: 1, fromEnd: 1, longest: 1 };
}

const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> => new Set([...a, ...b]);

/** How a part begins when another follows it. */
function continued(begins: ReadonlySet<string>, next: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const begin of begins) {
    if (begin.length > 1) all.add(begin);
    else for (const more of next) all.add((begin + more).slice(0, 2));
  }
  return all;
}

function either(a: PatternPart, b: PatternPart): PatternPart {
  return {
    begins: union(a.begins, b.begins),
    ends: union(a.ends, b.ends),
    needed: a.needed && b.needed && union(a.needed, b.needed),
    fromStart: Math.max(a.fromStart, b.fromStart),
    fromEnd: Math.max(a.fromEnd, b.fromEnd),
    longest: Math.max(a.longest, b.longest),
  };
}

function followed(a: PatternPart, b: PatternPart): PatternPart {
  const { needed, fromStart, fromEnd } =
    commonness(b.needed) < commonness(a.needed)
      ? { ...b, fromStart: a.longest + b.fromStart }
      : { ...a, fromEnd: a.fromEnd + b.longest };
  return {
    begins: continued(a.begins, b.begins),
    ends: continued(b.ends, a.ends),
    needed,
    fromStart,
    fromEnd,
    longest: a.longest + b.longest,
  };
}

/** Letters that most sentences hold. */
const common = new Set(
  Array.from('的一是不在有了人我他这个中来为上大会能要可就说到', (letter) => letter.charCodeAt(0)),
);

/** How common these letters are together, roughly: an uncommon one counts 1. */
export function commonness(letters: Letters): number {
  if (!letters) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const letter of letters) sum += common.has(letter) ? 10 : 1;
  return sum;
}
