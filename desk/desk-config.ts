import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { joinSchema } from '../src/contract/join.ts';

/** What a desk says about itself: the part of the join document that a person has to write. */
const deskConfigSchema = v.pick(joinSchema, ['name', 'publisher', 'contact', 'privacyUrl', 'expect']);
export type DeskConfig = v.InferOutput<typeof deskConfigSchema>;

/** What a desk says as long as nobody has written anything. */
export const defaultDeskConfig: DeskConfig = {
  name: 'Unnamed desk',
  publisher: 'A publisher who is still to be named',
  contact: {},
};

/** Reads a desk's JSON config file; throws an error whose message says what is wrong with it. */
export async function readDeskConfig(path: string): Promise<DeskConfig> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`The config file ${path} cannot be read. Check that it is there.`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error(`The config file ${path} is not JSON. Correct it, and start the desk again.`);
  }
  const parsed = v.safeParse(deskConfigSchema, json);
  if (parsed.success) return parsed.output;
  const field = v.getDotPath(parsed.issues[0]) ?? 'config';
  throw new Error(`The config file ${path}: the field “${field}” is missing or not as agreed.`);
}
