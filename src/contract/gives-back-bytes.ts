import type * as v from 'valibot';
import { type Action, type Piped, testOfActions } from './gives-back.ts';
import { webAddressSchema } from './web-address.ts';

/** Bytes, and a view of them in which four are compared at once; to ask it for its length takes long. */
export interface ViewedBytes {
  bytes: Uint8Array;
  view: DataView;
  length: number;
}

export const viewed = (bytes: Uint8Array): ViewedBytes => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  length: bytes.length,
});

/** Where a value ends that begins at a place; -1 where its bytes are to be parsed and judged. */
type EndOf = (source: ViewedBytes, at: number) => number;

/** A test of objects that stand as JSON in bytes. */
export interface BytesTest {
  endOf: EndOf;
  /** Where field `n` lay in the object that was tested last: from `places[2n]` to `places[2n + 1]`. */
  places: Int32Array;
  /** The number of a field. */
  fieldOf(name: string): number;
}

/**
 * A test whether a schema would give back an object just as it is, made of its bytes alone, so that no object
 * is made of nearly all entries of a list: `givesBack` of bytes. The bytes must be UTF-8 and JSON without
 * white space, its keys sorted but for the one that leads; numbers must be short whole ones, and escapes
 * those of one letter. -1 is no verdict. Throws where the schema has a part that is not known here.
 */
export function givesBackBytes(schema: v.GenericSchema, leading: string): BytesTest {
  const object = schema as unknown as Piped;
  if (object.type !== 'object') throw new Error('gives-back-bytes: this is no object');
  return testOfObject(object.entries, leading);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const codeOf = (letter: string) => letter.charCodeAt(0);
const quote = codeOf('"');
const comma = codeOf(',');
const backslash = codeOf('\\');
const [openBrace, closeBrace] = [codeOf('{'), codeOf('}')];
const [openBracket, closeBracket] = [codeOf('['), codeOf(']')];
const [zero, nine] = [codeOf('0'), codeOf('9')];

/** Whether bytes go on so at a place. Most are compared four at a time. */
export function startsWith(source: ViewedBytes, at: number, start: ViewedBytes): boolean {
  const { bytes, view } = source;
  const { length } = start;
  if (at + length > source.length) return false;
  let index = 0;
  for (; index + 4 <= length; index += 4)
    if (view.getInt32(at + index) !== start.view.getInt32(index)) return false;
  for (; index < length; index++) if (bytes[at + index] !== start.bytes[index]) return false;
  return true;
}

/** What a text is in bytes, to be looked for by `startsWith`. */
export const bytesOf = (text: string): ViewedBytes => viewed(encoder.encode(text));

interface Field {
  start: ViewedBytes;
  endOf: EndOf;
  isNeeded: boolean;
}

function testOfObject(entries: Record<string, Piped>, leading: string | null = null): BytesTest {
  const names = Object.keys(entries).sort();
  if (leading !== null) names.sort((one, other) => Number(other === leading) - Number(one === leading));
  const fields = names.map((name): Field => {
    const schema = entries[name] as Piped;
    const isNeeded = schema.type !== 'optional';
    if (!isNeeded && schema.default !== undefined) throw new Error(`gives-back-bytes: ${name} has a default`);
    return {
      start: bytesOf(`${JSON.stringify(name)}:`),
      endOf: endOfValue(isNeeded ? schema : schema.wrapped),
      isNeeded,
    };
  });
  const places = new Int32Array(fields.length * 2);
  const endOf: EndOf = (source, at) => {
    const { bytes } = source;
    let next = at;
    // What stands before a field.
    let before = openBrace;
    for (let number = 0; number < fields.length; number++) {
      const { start, endOf, isNeeded } = fields[number] as Field;
      if (bytes[next] === before && startsWith(source, next + 1, start)) {
        const from = next + 1 + start.length;
        next = endOf(source, from);
        if (next < 0) return -1;
        before = comma;
        places[number * 2] = from;
        places[number * 2 + 1] = next;
      } else if (isNeeded) return -1;
      else places[number * 2] = 0;
    }
    return before === comma && bytes[next] === closeBrace ? next + 1 : -1;
  };
  return { endOf, places, fieldOf: (name) => names.indexOf(name) };
}

function endOfValue(schema: Piped): EndOf {
  const [, ...actions] = schema.pipe ?? [schema];
  switch (schema.type) {
    case 'object':
      return testOfObject(schema.entries).endOf;
    case 'array':
      return endOfArray(endOfValue(schema.item), lengthsOf(actions));
    case 'union': {
      const options = schema.options.map(endOfValue);
      return (source, at) => {
        for (const endOf of options) {
          const end = endOf(source, at);
          if (end >= 0) return end;
        }
        return -1;
      };
    }
    case 'picklist':
      return endOfOneOf(schema.options.map((option) => JSON.stringify(option)));
    case 'boolean':
      return endOfOneOf(['true', 'false']);
    case 'number':
      return endOfNumber(actions);
    case 'string':
      return actions.some(({ type }) => type === 'regex' || type === 'check')
        ? endOfRightText(actions, schema === (webAddressSchema as unknown as Piped))
        : endOfText(lengthsOf(actions));
    default:
      throw new Error(`gives-back-bytes: no such part is known: ${JSON.stringify(schema)}`);
  }
}

/** How long a text or an array may be. */
interface Lengths {
  least: number;
  most: number;
}

function lengthsOf(actions: readonly Action[]): Lengths {
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  for (const action of actions) {
    if (action.type === 'min_length') least = Math.max(least, action.requirement);
    else if (action.type === 'max_length') most = Math.min(most, action.requirement);
    else throw new Error(`gives-back-bytes: no such part is known: ${JSON.stringify(action)}`);
  }
  return { least, most };
}

function endOfArray(endOfItem: EndOf, { least, most }: Lengths): EndOf {
  return (source, at) => {
    const { bytes } = source;
    if (bytes[at] !== openBracket) return -1;
    let count = 0;
    let next = at + 1;
    if (bytes[next] !== closeBracket) {
      for (;;) {
        next = endOfItem(source, next);
        if (next < 0) return -1;
        count++;
        if (bytes[next] !== comma) break;
        next++;
      }
    }
    return bytes[next] === closeBracket && count >= least && count <= most ? next + 1 : -1;
  };
}

function endOfOneOf(literals: readonly string[]): EndOf {
  const options = literals.map(bytesOf);
  return (source, at) => {
    for (const option of options) if (startsWith(source, at, option)) return at + option.length;
    return -1;
  };
}

/** So many digits are a whole number that is told apart from all others. */
const mostDigits = 15;

function endOfNumber(actions: readonly Action[]): EndOf {
  const isRight = testOfActions(actions);
  return ({ bytes }, at) => {
    let value = 0;
    let next = at;
    for (; next < at + mostDigits; next++) {
      const digit = bytes[next] ?? 0;
      if (digit < zero || digit > nine) break;
      value = value * 10 + digit - zero;
    }
    const isOneWayToSayIt = next > at && (bytes[at] !== zero || next === at + 1);
    return isOneWayToSayIt && isRight(value) ? next : -1;
  };
}

/**
 * The byte after a text whose first letter stands at `at`; -1 where it is not UTF-8, or has an escape of
 * several letters.
 */
function afterText(bytes: Uint8Array, at: number): number {
  let next = at;
  for (;;) {
    const byte = bytes[next] ?? 0;
    const kind = kinds[byte];
    if (kind === plain) next++;
    else if (kind === ofThree && follow(bytes[next + 1]) && follow(bytes[next + 2])) next += 3;
    else if (byte === quote) return next + 1;
    else {
      const length = byte === backslash ? lengthOfEscape(bytes, next) : lengthOfLetter(bytes, next);
      if (length === 0) return -1;
      next += length;
    }
  }
}

/** Bytes that are a letter alone, and those that nothing is wrong with where two of a letter follow. */
const [plain, ofThree] = [1, 3];
/** No control character stands in a text, and where the bytes end none goes on. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x20 && byte < 0x80 && byte !== quote && byte !== backslash) return plain;
  return byte > 0xe0 && byte < 0xf0 && byte !== 0xed ? ofThree : 0;
});
/** Whether a byte is one of those that follow the first one of a letter. */
const follow = (byte = 0) => (byte & 0xc0) === 0x80;

const isEscape = new Uint8Array(256);
for (const letter of encoder.encode('"\\/bfnrt')) isEscape[letter] = 1;
const lengthOfEscape = (bytes: Uint8Array, at: number) => (isEscape[bytes[at + 1] ?? 0] === 1 ? 2 : 0);

/** How many bytes a letter takes that is not ASCII; 0 where none stands there in UTF-8. */
function lengthOfLetter(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (first < 0xc2 || first > 0xf4 || !follow(second)) return 0;
  if (first < 0xe0) return 2;
  // Longer than it need be, half of a pair, or beyond the last letter there is.
  const isNone =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  if (isNone || !follow(bytes[at + 2])) return 0;
  if (first < 0xf0) return 3;
  return follow(bytes[at + 3]) ? 4 : 0;
}

/** At most three bytes are a UTF-16 unit, and at least one is. */
const mostBytes = 3;

function endOfText({ least, most }: Lengths): EndOf {
  const moreThan = (least - 1) * mostBytes;
  return ({ bytes }, at) => {
    const end = bytes[at] === quote ? afterText(bytes, at + 1) : -1;
    const length = end - at - 2;
    return length > moreThan && length <= most ? end : -1;
  };
}

/**
 * The end of a text that passes a test. What passed it last is known by its bytes: a list says the same day a
 * thousand times. Behind the host of a web address nothing can be wrong, and a list names few hosts.
 */
function endOfRightText(actions: readonly Action[], isAddress: boolean): EndOf {
  const isRight = testOfActions(actions);
  const { most } = lengthsOf(actions.filter(({ type }) => type === 'max_length'));
  let known = bytesOf('');
  return (source, at) => {
    const { bytes } = source;
    const isKnown = known.length > 0 && startsWith(source, at, known);
    if (isKnown && !isAddress) return at + known.length;
    const end = bytes[at] === quote ? afterText(bytes, at + (isKnown ? known.length : 1)) : -1;
    if (end < 0) return -1;
    if (isKnown && end - at - 2 <= most) return end;
    const text = decoder.decode(bytes.subarray(at + 1, end - 1));
    if (text.includes('\\') || !isRight(text)) return -1;
    known = isAddress
      ? bytesOf(/^"https?:\/\/[\w.:-]+\//i.exec(`"${text}`)?.[0] ?? '')
      : viewed(bytes.slice(at, end));
    return end;
  };
}
