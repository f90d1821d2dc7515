/** Letters as UTF-16 units; null where any may stand. */
export type Letters = ReadonlySet<number> | null;

/** What a part of a regular expression asks of the text. It may be told to ask for less than it does, never for more. */
export interface TurnPart {
  /** Whether it may match nothing. */
  isOptional: boolean;
  /** One of these is its first letter, and one of those its last. */
  first: Letters;
  last: Letters;
  /** One of these is among its letters, at most so many letters from its beginning, and from its end. */
  needed: Letters;
  fromStart: number;
  fromEnd: number;
  /** So many letters it matches at most. */
  longest: number;
}

const nothing: TurnPart = {
  isOptional: true,
  first: new Set(),
  last: new Set(),
  needed: null,
  fromStart: 0,
  fromEnd: 0,
  longest: 0,
};

/** What a regular expression asks for, of the few forms that turns are written in; throws where it has another one. */
export function readTurn(source: string): TurnPart {
  const reader = { source, at: 0 };
  const part = readChoice(reader);
  if (reader.at < source.length) throw new Error(`a turn this reader does not know: ${source}`);
  return part;
}

interface Reader {
  source: string;
  at: number;
}

function readChoice(reader: Reader): TurnPart {
  let whole = readSequence(reader);
  while (reader.source[reader.at] === '|') {
    reader.at++;
    whole = either(whole, readSequence(reader));
  }
  return whole;
}

function readSequence(reader: Reader): TurnPart {
  let whole = nothing;
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? ''))
    whole = followed(whole, readRepeated(reader));
  return whole;
}

/** A letter, class, group or assertion with how often it may come. */
function readRepeated(reader: Reader): TurnPart {
  const part = readOne(reader);
  const [often = '', least, most] =
    /^(?:[?*+]|\{(\d+)(?:,(\d*))?\})/.exec(reader.source.slice(reader.at)) ?? [];
  reader.at += often.length;
  if (often === '') return part;
  const times = often === '?' ? 1 : Number((most ?? least) || Number.POSITIVE_INFINITY);
  const longest = part.longest === 0 ? 0 : part.longest * times;
  if (/^(?:[?*]|\{0)/.test(often)) return { ...part, isOptional: true, needed: null, longest };
  return { ...part, fromStart: longest, fromEnd: longest, longest };
}

function readOne(reader: Reader): TurnPart {
  const rest = reader.source.slice(reader.at);
  const [group] = /^\((?:\?:|\?<?[!=])/.exec(rest) ?? [];
  if (group) {
    reader.at += group.length;
    const part = readChoice(reader);
    reader.at++;
    return group === '(?:' ? part : nothing;
  }
  const [one = ''] = /^(?:\[(?:[^\]\\]|\\.)*\]|\\.|[^(){}?*+<>])/s.exec(rest) ?? [];
  if (one === '') throw new Error(`a turn this reader does not know: ${reader.source}`);
  reader.at += one.length;
  if (/^(?:\\b|[\^$])$/.test(one)) return nothing;
  if (one.startsWith('[')) return oneOf(lettersOfClass(one));
  return oneOf(/^(?:\.|\\\w)$/.test(one) ? null : new Set([one.charCodeAt(one.length - 1)]));
}

/** The letters of a class, unless it names ranges, kinds, or those that may not stand. */
function lettersOfClass(source: string): Letters {
  const inner = source.slice(1, -1);
  if (inner.startsWith('^') || /\\\w|.-./s.test(inner)) return null;
  return new Set(Array.from(inner.replaceAll('\\', ''), (letter) => letter.charCodeAt(0)));
}

const oneOf = (letters: Letters): TurnPart => ({
  isOptional: false,
  first: letters,
  last: letters,
  needed: letters,
  fromStart: 1,
  fromEnd: 1,
  longest: 1,
});

const anyOf = (a: Letters, b: Letters): Letters => a && b && new Set([...a, ...b]);

/** Letters that stand in most sentences. */
const common = new Set(
  Array.from('的一是不在有了人我他这个中来为上大会能要可就说到', (letter) => letter.charCodeAt(0)),
);

/** How often one of these letters is met, roughly: an uncommon one counts 1. */
export function commonness(letters: Letters): number {
  if (!letters) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const letter of letters) sum += common.has(letter) ? 10 : 1;
  return sum;
}

function either(a: TurnPart, b: TurnPart): TurnPart {
  return {
    isOptional: a.isOptional || b.isOptional,
    first: anyOf(a.first, b.first),
    last: anyOf(a.last, b.last),
    needed: anyOf(a.needed, b.needed),
    fromStart: Math.max(a.fromStart, b.fromStart),
    fromEnd: Math.max(a.fromEnd, b.fromEnd),
    longest: Math.max(a.longest, b.longest),
  };
}

function followed(a: TurnPart, b: TurnPart): TurnPart {
  const { needed, fromStart, fromEnd } =
    commonness(b.needed) < commonness(a.needed)
      ? { ...b, fromStart: a.longest + b.fromStart }
      : { ...a, fromEnd: a.fromEnd + b.longest };
  return {
    isOptional: a.isOptional && b.isOptional,
    first: a.isOptional ? anyOf(a.first, b.first) : a.first,
    last: b.isOptional ? anyOf(a.last, b.last) : b.last,
    needed,
    fromStart,
    fromEnd,
    longest: a.longest + b.longest,
  };
}
