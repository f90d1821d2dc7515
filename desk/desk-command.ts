import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { webAddress, webAddressSchema } from '../src/contract/web-address.ts';

const wholeNumberSchema = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number));
/** `https://one.example,https://two.example`, or `*`: as a browser writes the header `Origin`. */
const originsSchema = v.pipe(
  v.string(),
  v.transform((text) => text.split(',')),
  v.array(
    v.pipe(
      v.string(),
      v.check((text) => text === '*' || webAddress(text)?.origin === text, 'not an origin'),
    ),
  ),
);

/**
 * Every setting: `--flag`, or the variable of the environment of the same name in capitals and underscores.
 */
const settingsSchema = v.object({
  port: v.optional(v.pipe(wholeNumberSchema, v.maxValue(65_535)), '4310'),
  host: v.optional(v.pipe(v.string(), v.minLength(1)), '127.0.0.1'),
  'data-folder': v.optional(v.pipe(v.string(), v.minLength(1)), '.data/desk'),
  'public-address': v.optional(webAddressSchema),
  'web-origins': v.optional(originsSchema),
  'desk-config': v.optional(v.string()),
  'body-limit': v.optional(v.pipe(wholeNumberSchema, v.minValue(1024))),
  'free-space': v.optional(wholeNumberSchema),
  'staff-token': v.optional(v.pipe(v.string(), v.regex(/^\S{16,}$/))),
  'database-url': v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
});
export type DeskSettings = v.InferOutput<typeof settingsSchema>;

/** Secrets do not belong on a command line, which every process of the machine can read. */
const onlyFromEnvironment: readonly string[] = ['staff-token', 'database-url'];

export type DeskCommand =
  | { name: 'start'; settings: DeskSettings }
  | { name: 'publish'; file: string; settings: DeskSettings }
  | { name: 'wrong'; sentence: string };

/** What `npm run desk -- …` is asked to do. Pure: `args` and `environment` are those of the process. */
export function deskCommand(args: string[], environment: Record<string, string | undefined>): DeskCommand {
  const names = Object.keys(settingsSchema.entries);
  const flags = names.filter((name) => !onlyFromEnvironment.includes(name));
  let given: ReturnType<typeof parseArgs>;
  try {
    const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }]));
    given = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const unknown = error instanceof Error ? error.message.split(/[.;]/)[0] : error;
    return wrong(`${unknown}. The flags are --${flags.join(', --')}.`);
  }
  const set = Object.fromEntries(
    names.flatMap((name) => {
      const value = given.values[name] ?? environment[name.toUpperCase().replaceAll('-', '_')];
      // An empty variable is how a shell or a compose file says “not set”.
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const settings = v.safeParse(settingsSchema, set);
  if (!settings.success) return wrong(`The setting “${v.getDotPath(settings.issues[0])}” is not valid.`);
  const [name = 'start', file, ...more] = given.positionals;
  if (name === 'start' && file === undefined) return { name, settings: settings.output };
  if (name === 'publish' && file !== undefined && more.length === 0) {
    return { name, file, settings: settings.output };
  }
  return wrong('Say “npm run desk” to start the desk, or “npm run desk -- publish FILE” to publish a list.');
}

const wrong = (sentence: string): DeskCommand => ({ name: 'wrong', sentence });
