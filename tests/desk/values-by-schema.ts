import fc from 'fast-check';
import * as v from 'valibot';

/** As much of JSON Schema as the contract uses. */
const schemaSchema = v.object({
  $ref: v.optional(v.string()),
  const: v.optional(v.unknown()),
  enum: v.optional(v.array(v.unknown())),
  anyOf: v.optional(v.array(v.unknown())),
  oneOf: v.optional(v.array(v.unknown())),
  type: v.optional(v.union([v.string(), v.array(v.string())])),
  pattern: v.optional(v.string()),
  format: v.optional(v.string()),
  minLength: v.optional(v.number(), 0),
  maxLength: v.optional(v.number()),
  minimum: v.optional(v.number()),
  maximum: v.optional(v.number()),
  items: v.optional(v.unknown()),
  minItems: v.optional(v.number(), 0),
  maxItems: v.optional(v.number()),
  properties: v.optional(v.record(v.string(), v.unknown())),
  required: v.optional(v.array(v.string()), []),
  additionalProperties: v.optional(v.unknown()),
});
type Schema = v.InferOutput<typeof schemaSchema>;

/** What people and programs write who mean no good, or know no better. */
export const hostileTexts: readonly string[] = [
  ...['', ' ', '\0', 'a\0b', '\ud800', '\udc00\ud800', '\u202e\u200b\ufeff', '\r\nSet-Cookie: a=b', '🤷🏽‍♀️'],
  ...["'; drop table reports; --", '%00', '%', '\\', '$1', '<script>alert(1)</script>', '__proto__'],
  ...['../../staff-token', '00000000-0000-0000-0000-000000000000', 'NaN', '1e999', '-1', '9'.repeat(400)],
  ...['a'.repeat(70_000), '水'.repeat(5000), 'https://[::1', 'javascript:alert(1)', 'data:,x'],
];
const hostileText = fc.constantFrom(...hostileTexts);
const hostileNumber = fc.constantFrom(
  ...[-1, 0, -0, 0.5, 2 ** 31, 2 ** 53, 2 ** 63, -(2 ** 63), 1e308, Number.MIN_VALUE],
);
const deep = (depth: number): unknown => (depth === 0 ? [] : [deep(depth - 1)]);

/** Whatever JSON can hold, most of it unfit. */
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.constantFrom<unknown>(null, true, [], {}, deep(500), { '\0': 1, '\ud800': 2, constructor: 3 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** What values are made of beside a schema. */
interface Around {
  /** The schema that a `$ref` names. */
  resolve(ref: string): unknown;
  /** Texts that lead further than others: ids of what is there. */
  known: readonly string[];
}

/** Values that a JSON Schema allows. */
export function valuesBySchema(said: unknown, around: Around): fc.Arbitrary<unknown> {
  const { resolve, known } = around;
  const schema = v.parse(schemaSchema, said);
  const by = (each: unknown) => valuesBySchema(each, around);
  if (schema.$ref !== undefined) return by(resolve(schema.$ref));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(by));
  const types = [schema.type ?? 'any'].flat();
  return fc.oneof(...types.map((type) => valuesOfType(type, schema, known, by)));
}

function valuesOfType(
  type: string,
  schema: Schema,
  known: readonly string[],
  by: (each: unknown) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return texts(schema, known);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer': {
      const { minimum: min = -(2 ** 31), maximum: max = 2 ** 31 } = schema;
      // What is counted begins at the beginning.
      return fc.oneof(fc.integer({ min, max }), fc.integer({ min: Math.max(min, 0), max: Math.min(max, 3) }));
    }
    case 'number': {
      const within = { noNaN: true, noDefaultInfinity: true };
      return fc.double({ ...within, min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9 });
    }
    case 'array': {
      // Long lists are many requests' worth of work, and no other kind of request.
      const maxLength = Math.min(schema.maxItems ?? 4, Math.max(4, schema.minItems));
      return fc.array(by(schema.items ?? {}), { minLength: schema.minItems, maxLength });
    }
    case 'object': {
      const { properties = {}, required } = schema;
      const named = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, by(each)]));
      return fc.record(named, { requiredKeys: required.filter((name) => name in named) });
    }
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function texts(schema: Schema, known: readonly string[]): fc.Arbitrary<string> {
  const { pattern, format, minLength, maxLength } = schema;
  if (format === 'uuid') return fc.oneof(fc.uuid(), fc.constantFrom(...known));
  if (format === 'email') return fc.emailAddress();
  if (format === 'date') return fc.constantFrom('2026-11-27', '0000-00-00', '9999-12-31');
  if (pattern?.startsWith('^[Hh]'))
    return fc.constantFrom('https://desk.example/', 'http://127.0.0.1:1/', 'HTTPS://例子.example/?q=%00');
  if (pattern?.startsWith('^\\d{4}-'))
    return fc.constantFrom('2026-11-27', '2026-11-27T08:00:00.5Z', '0000-01-01', '9999-12-31T23:59:59+14:00');
  if (pattern !== undefined && pattern !== '\\S') return fc.stringMatching(new RegExp(pattern));
  const size = { minLength, maxLength: Math.min(maxLength ?? 200, Math.max(200, minLength)) };
  const fits = [...hostileTexts, ...known].filter(
    (text) => text.length >= minLength && text.length <= size.maxLength,
  );
  const any = fc.string({ ...size, unit: 'grapheme' }).filter((text) => text.length <= size.maxLength);
  return fits.length > 0 ? fc.oneof(any, fc.constantFrom(...fits)) : any;
}

/** Values in which one place, anywhere, was changed for something else, or taken out. */
export const brokenValues = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(values, fc.nat(), hostileValue, fc.boolean()).map(([value, at, other, isGone]) => {
    const copy: unknown = structuredClone(value);
    const places = placesIn(copy);
    const place = places[at % (places.length + 1)];
    if (!place) return other;
    if (isGone) Reflect.deleteProperty(place.parent, place.key);
    else Reflect.set(place.parent, place.key, other);
    return copy;
  });

function placesIn(value: unknown): { parent: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [{ parent: value, key }, ...placesIn(each)]);
}
