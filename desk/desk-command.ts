import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { publicKeySchema } from '../src/contract/signed/envelope.ts';
import { webAddress, webAddressSchema } from '../src/contract/web-address.ts';
import { type KeyRole, keyRoles } from './signing/key-files.ts';

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

const listOf = <Schema extends v.GenericSchema<string>>(schema: Schema) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.split(',')),
    v.array(schema),
  );

/** What is said of one command, on the command line alone. */
const optionsSchema = v.object({
  out: v.optional(v.pipe(v.string(), v.minLength(1))),
  signatures: v.optional(v.string()),
  'shrink-is-meant': v.optional(v.boolean()),
  'root-key': v.optional(v.string()),
  'release-keys': v.optional(listOf(publicKeySchema)),
  threshold: v.optional(v.pipe(wholeNumberSchema, v.minValue(1), v.maxValue(16))),
  mirrors: v.optional(listOf(webAddressSchema)),
  reports: v.optional(webAddressSchema),
});
export type CommandOptions = v.InferOutput<typeof optionsSchema>;

/** Secrets do not belong on a command line, which every process of the machine can read. */
const onlyFromEnvironment: readonly string[] = ['staff-token', 'database-url'];

/** A command, what it is about, and how it is to be done. */
export type DeskCommand =
  | ({ settings: DeskSettings; options: CommandOptions } & (
      | { name: 'start' | 'doctor' | 'key fingerprint' }
      | { name: 'publish'; file: string }
      /** Without a list it makes a release key alone, for somebody who signs what others publish. */
      | { name: 'key new'; file: string | null }
      | { name: 'key rotate'; role: KeyRole }
      | { name: 'key cosign'; release: string; file: string }
    ))
  | { name: 'wrong'; sentence: string };

/** What `npm run desk -- …` is asked to do. Pure: `args` and `environment` are those of the process. */
export function deskCommand(args: string[], environment: Record<string, string | undefined>): DeskCommand {
  const names = Object.keys(settingsSchema.entries);
  const optionNames = Object.keys(optionsSchema.entries);
  const flags = [...names.filter((name) => !onlyFromEnvironment.includes(name)), ...optionNames];
  let given: ReturnType<typeof parseArgs>;
  try {
    const type = (flag: string) => (flag === 'shrink-is-meant' ? ('boolean' as const) : ('string' as const));
    const options = Object.fromEntries(flags.map((flag) => [flag, { type: type(flag) }]));
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
  const options = v.safeParse(optionsSchema, given.values);
  if (!options.success) return wrong(`The setting “${v.getDotPath(options.issues[0])}” is not valid.`);
  const asked = commandOf(given.positionals);
  return asked ? { ...asked, settings: settings.output, options: options.output } : wrong(usage);
}

/** What the words of a command line ask for, without its flags. Pure. */
function commandOf(words: readonly string[]) {
  const [first = 'start', second, third, fourth] = words;
  const count = words.length;
  if ((first === 'start' || first === 'doctor') && count <= 1) return { name: first } as const;
  if (first === 'publish' && second !== undefined && count === 2)
    return { name: first, file: second } as const;
  if (first !== 'key') return null;
  if (second === 'new' && count <= 3) return { name: 'key new', file: third ?? null } as const;
  if (second === 'fingerprint' && count === 2) return { name: 'key fingerprint' } as const;
  const role = keyRoles.find((each) => each === third);
  if (second === 'rotate' && role && count === 3) return { name: 'key rotate', role } as const;
  if (second === 'cosign' && third !== undefined && fourth !== undefined && count === 4)
    return { name: 'key cosign', release: third, file: fourth } as const;
  return null;
}

const usage = `Say one of these after “npm run desk --”:
  (nothing)                  starts the desk
  publish FILE               publishes a list, or a new version of it
  publish FILE --out FOLDER  the same into a folder to be uploaded to any web host
  key new FILE               makes the keys by which the list in FILE is signed from then on
  key new                    makes a release key alone, to sign what somebody else publishes
  key fingerprint            says what people compare
  key rotate ROLE            replaces the root, release or head key
  key cosign RELEASE FILE    adds a signature to a release, if it is one of the list in FILE
  doctor                     looks for what needs attention`;

const wrong = (sentence: string): DeskCommand => ({ name: 'wrong', sentence });
