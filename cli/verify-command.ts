import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { publicKeySchema } from '../src/contract/signed/envelope.ts';

/** What `qiuzheng-verify` is asked to do. */
export type VerifyCommand =
  | { name: 'verify'; files: string[]; key: string | null }
  | { name: 'help' }
  | { name: 'wrong'; sentence: string };

export const verifyUsage = `Usage: npx qiuzheng-verify [--key KEY] BUNDLE…

Compares each file of a bundle with the SHA-256 its manifest names: of a report that was saved as evidence, or
of what one desk passes on to another. Of several reports that were saved together each bundle is compared.

  --key   the public key of the desk that signed it, base64
  --help  this

The exit code is 0 when all is as the manifest says, 1 when something is not, and 2 when a bundle could not be
read.`;

/** What the arguments of the command line ask for. Pure. */
export function verifyCommand(args: string[]): VerifyCommand {
  let given: ReturnType<typeof parse>;
  try {
    given = parse(args);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  const { key = null, help } = given.values;
  if (help) return { name: 'help' };
  if (key !== null && !v.is(publicKeySchema, key)) return wrong(`“${key}” is not a public key of a desk.`);
  if (given.positionals.length === 0) return wrong('Name a bundle to check.');
  return { name: 'verify', files: given.positionals, key };
}

const wrong = (sentence: string): VerifyCommand => ({ name: 'wrong', sentence });

const parse = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: { key: { type: 'string' }, help: { type: 'boolean' } },
  });
