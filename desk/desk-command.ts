import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { isAllowedAddress } from '../src/contract/allowed-address.ts';
import { publicKeySchema } from '../src/contract/signed/envelope.ts';
import { newSeatSchema, roles } from '../src/contract/staff/seat.ts';
import { webAddress, webAddressSchema } from '../src/contract/web-address.ts';
import { type KeyRole, keyRoles } from './signing/key-files.ts';
import { defaultListName } from './verdict/default-list-name.ts';

/** `https://KEY:SECRET@HOST/BUCKET?region=REGION`; `http:` within a network of one's own. */
const isBucketUrl = (text: string): boolean => {
  if (!URL.parse(text)) return false;
  const { protocol, username, password, pathname } = new URL(text);
  return /^https?:$/.test(protocol) && username !== '' && password !== '' && pathname.length > 1;
};

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
  'clean-corpus': v.optional(v.pipe(v.string(), v.minLength(1))),
  'body-limit': v.optional(v.pipe(wholeNumberSchema, v.minValue(1024))),
  'free-space': v.optional(wholeNumberSchema),
  'keep-pictures': v.optional(v.pipe(wholeNumberSchema, v.minValue(1))),
  'alert-webhook': v.optional(webAddressSchema),
  'alert-mail': v.optional(v.pipe(v.string(), v.email())),
  'alert-smtp': v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\/./))),
  'metrics-port': v.optional(v.pipe(wholeNumberSchema, v.maxValue(65_535))),
  'log-requests': v.optional(v.picklist(['yes', 'no'])),
  'reports-an-hour': v.optional(wholeNumberSchema),
  'address-header': v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/))),
  'desk-id': v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)), 'main'),
  'list-name': v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)), defaultListName),
  'staff-token': v.optional(v.pipe(v.string(), v.regex(/^\S{16,}$/))),
  'oidc-issuer': v.optional(v.pipe(v.string(), v.check(isAllowedAddress, 'not an issuer'))),
  'oidc-client-id': v.optional(v.pipe(v.string(), v.minLength(1))),
  'oidc-client-secret': v.optional(v.pipe(v.string(), v.minLength(1))),
  'database-url': v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
  's3-url': v.optional(v.pipe(v.string(), v.check(isBucketUrl, 'not a bucket'))),
});
export type DeskSettings = v.InferOutput<typeof settingsSchema>;

const listOf = <Schema extends v.GenericSchema<string>>(schema: Schema) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.split(',')),
    v.array(schema),
  );

/** Where the extension of a reader goes: over https, or to this machine. */
const readersAddressSchema = v.pipe(webAddressSchema, v.check(isAllowedAddress, 'not https'));

/** What is said of one command, on the command line alone. */
const optionsSchema = v.object({
  out: v.optional(v.pipe(v.string(), v.minLength(1))),
  to: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
  signatures: v.optional(v.string()),
  'shrink-is-meant': v.optional(v.boolean()),
  'clock-is-right': v.optional(v.boolean()),
  // Readers wait for a day at most, whatever they are told.
  'wait-hours': v.optional(v.pipe(wholeNumberSchema, v.minValue(1), v.maxValue(24))),
  'root-key': v.optional(v.string()),
  'release-keys': v.optional(listOf(publicKeySchema)),
  'desk-signs': v.optional(v.picklist(['yes', 'no'])),
  threshold: v.optional(v.pipe(wholeNumberSchema, v.minValue(1), v.maxValue(16))),
  mirrors: v.optional(listOf(readersAddressSchema)),
  reports: v.optional(readersAddressSchema),
  'moved-to': v.optional(readersAddressSchema),
  roles: v.optional(listOf(v.picklist(roles))),
  categories: v.optional(listOf(v.pipe(v.string(), v.minLength(1)))),
  subject: v.optional(v.pipe(v.string(), v.minLength(1))),
  email: v.optional(v.pipe(v.string(), v.email())),
  key: v.optional(publicKeySchema),
  address: v.optional(webAddressSchema),
  desk: v.optional(v.pipe(v.string(), v.minLength(1))),
  receipt: v.optional(v.pipe(v.string(), v.minLength(1))),
  days: v.optional(v.pipe(wholeNumberSchema, newSeatSchema.entries.days.wrapped)),
});
export type CommandOptions = v.InferOutput<typeof optionsSchema>;

/** Options that stand alone, without a value. */
const switches: ReadonlySet<string> = new Set(['shrink-is-meant', 'clock-is-right']);

/** What a setting looks like, for whoever wrote it in another way. */
const examples: Readonly<Record<string, string>> = {
  'public-address': 'https://lists.example/',
  'web-origins': 'https://forum.example,https://other.example',
  mirrors: 'https://mirror.example/,https://other.example/',
  reports: 'https://desk.example/reports',
  'moved-to': 'https://new.example/',
  'release-keys': 'the line that “key new” prints, several with a comma between them',
  threshold: 'a number from 1 to 16',
  'wait-hours': 'a number from 1 to 24',
  port: 'a number up to 65535',
  roles: roles.join(','),
};

/** Secrets do not belong on a command line, which every process of the machine can read. */
const onlyFromEnvironment: readonly string[] = [
  'staff-token',
  'database-url',
  's3-url',
  'oidc-client-secret',
  'alert-webhook',
  'alert-smtp',
];

/** What is done to one seat that is there, beside binding it to an account. */
const seatActs = ['seat token', 'seat unbind', 'seat close'] as const;
type SeatAct = (typeof seatActs)[number];

/** A command, what it is about, and how it is to be done. */
export type DeskCommand =
  | ({ settings: DeskSettings; options: CommandOptions } & (
      | { name: 'start' | 'doctor' | 'move' | 'key fingerprint' | 'seat list' | 'audit verify' }
      | { name: 'backup' | 'restore'; folder: string }
      | { name: 'seat new'; seatName: string }
      | { name: SeatAct; seat: string }
      | { name: 'seat bind'; seat: string }
      | { name: 'partner list' }
      | { name: 'partner add'; partnerName: string }
      | { name: 'partner remove'; partner: string }
      | { name: 'bundle out'; claim: string; file: string }
      | { name: 'bundle in' | 'bundle receipt'; file: string }
      | { name: 'publish'; file: string }
      /** Without a list it makes a release key alone, for somebody who signs what others publish. */
      | { name: 'key new'; file: string | null }
      | { name: 'key rotate'; role: KeyRole }
      | { name: 'key cosign'; release: string; file: string }
    ))
  | { name: 'help'; sentence: string }
  | { name: 'wrong'; sentence: string };

/** What `npm run desk -- …` is asked to do. Pure: `args` and `environment` are those of the process. */
export function deskCommand(args: string[], environment: Record<string, string | undefined>): DeskCommand {
  const names = Object.keys(settingsSchema.entries);
  const optionNames = Object.keys(optionsSchema.entries);
  const flags = [...names.filter((name) => !onlyFromEnvironment.includes(name)), ...optionNames];
  if (args.some((one) => one === '--help' || one === '-h'))
    return { name: 'help', sentence: `${usage}\n\n${flagsSentence(flags)}` };
  let given: ReturnType<typeof parseArgs>;
  try {
    const type = (flag: string) => (switches.has(flag) ? ('boolean' as const) : ('string' as const));
    const options = Object.fromEntries(flags.map((flag) => [flag, { type: type(flag) }]));
    given = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const unknown = error instanceof Error ? error.message.split(/[.;]/)[0] : error;
    return wrong(`${unknown}. ${flagsSentence(flags)}`);
  }
  const set = Object.fromEntries(
    names.flatMap((name) => {
      const value = given.values[name] ?? environment[name.toUpperCase().replaceAll('-', '_')];
      // An empty variable is how a shell or a compose file says “not set”.
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const settings = v.safeParse(settingsSchema, set);
  if (!settings.success) return wrong(notValid(v.getDotPath(settings.issues[0])));
  const options = v.safeParse(optionsSchema, given.values);
  if (!options.success) return wrong(notValid(v.getDotPath(options.issues[0])));
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
  if (first === 'seat' && second === 'list' && count === 2) return { name: 'seat list' } as const;
  if (first === 'seat' && second === 'new' && third !== undefined && count === 3)
    return { name: 'seat new', seatName: third } as const;
  if (first === 'seat' && second === 'bind' && third !== undefined && count === 3)
    return { name: 'seat bind', seat: third } as const;
  const seatAct = seatActs.find((each) => each === `${first} ${second}`);
  if (seatAct && third !== undefined && count === 3) return { name: seatAct, seat: third } as const;
  if (first === 'partner' && second === 'list' && count === 2) return { name: 'partner list' } as const;
  if (first === 'partner' && second === 'add' && third !== undefined && count === 3)
    return { name: 'partner add', partnerName: third } as const;
  if (first === 'partner' && second === 'remove' && third !== undefined && count === 3)
    return { name: 'partner remove', partner: third } as const;
  if (first === 'bundle' && second === 'out' && third !== undefined && fourth !== undefined && count === 4)
    return { name: 'bundle out', claim: third, file: fourth } as const;
  if (first === 'bundle' && second === 'in' && third !== undefined && count === 3)
    return { name: 'bundle in', file: third } as const;
  if (first === 'bundle' && second === 'receipt' && third !== undefined && count === 3)
    return { name: 'bundle receipt', file: third } as const;
  if ((first === 'backup' || first === 'restore') && second !== undefined && count === 2)
    return { name: first, folder: second } as const;
  if (first === 'move' && count === 1) return { name: first } as const;
  if (first === 'audit' && second === 'verify' && count === 2) return { name: 'audit verify' } as const;
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
  --help                     says this
  (nothing)                  starts the desk
  publish FILE               publishes a list, or a new version of it
  publish FILE --out FOLDER  the same into a folder to be uploaded to any web host
  key new FILE               makes the keys by which the list in FILE is signed from then on
  key new                    makes a release key alone, to sign what somebody else publishes
  key fingerprint            says what people compare
  key rotate ROLE            replaces the root, release or head key
  key cosign RELEASE FILE    adds a signature to a release, if it is one of the list in FILE
  seat new NAME --roles ROLE,ROLE
                             gives somebody a seat at the running desk, and shows its token once
  seat token ID              gives a seat another token, and ends the one it had
  seat bind ID --email ADDRESS
                             lets the account with this address, or --subject NUMBER, sign in to a seat
  seat unbind ID             takes the account away from a seat
  seat close ID              closes a seat
  seat list                  shows the seats
  partner list               shows this desk's key and the other desks that an admin has named
  partner add NAME --key KEY --address URL
                             names another desk, to pass claims on to it and to take them from it
  partner remove ID          takes another desk away
  bundle out CLAIM FILE --desk ID
                             passes the claim of this number on to another desk, as a file
  bundle in FILE             takes in what another desk has passed on as a file, and writes its receipt
                             beside it, or where --receipt FILE says
  bundle receipt FILE        takes in the receipt that another desk has given for such a file
  audit verify               checks that nothing in the log of the running desk was changed
  backup FOLDER              copies everything of the desk into a new folder
  restore FOLDER             makes a desk of such a copy, in a data folder that is empty
  move --to postgres://…     takes a stopped desk from its data folder to a PostgreSQL server
  doctor                     looks for what needs attention, also in a folder: --out FOLDER`;

/** `path` is where the fault is: the name of a setting, and which of its parts. */
function notValid(path: string | null): string {
  const name = path?.split('.')[0] ?? '';
  const example = examples[name];
  return `The setting “${name}” is not valid.${example ? ` It looks like this: ${example}` : ''}`;
}

const flagsSentence = (flags: readonly string[]): string => `The flags are --${flags.join(', --')}.`;

const wrong = (sentence: string): DeskCommand => ({ name: 'wrong', sentence });
