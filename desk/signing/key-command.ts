import { fingerprintWords } from '../../src/contract/signed/fingerprint.ts';
import type { CommandOptions } from '../desk-command.ts';
import { type KeyRole, makeKeyFile } from './key-files.ts';
import { keysFolder, type ListKeys, readAllListKeys } from './list-keys.ts';
import { type KeyWishes, makeListKeys, rotateKeys } from './make-keys.ts';

/** `desk key new FILE`: makes keys for a list, and says what to do with them, a line each. */
export async function newKeys(
  dataFolder: string,
  list: { id: string; publisher: string },
  wishes: KeyWishes,
): Promise<string[]> {
  const { keys, rootMade } = await makeListKeys(dataFolder, list, wishes, new Date());
  return [
    `The list ${keys.name} has keys now. It is signed from its next publication on.`,
    ...rootSentences(rootMade),
    '',
    ...fingerprintLines(keys),
  ];
}

/** `desk key new`: a release key alone, for a person who signs what another one publishes. */
export async function newReleaseKey(dataFolder: string): Promise<string[]> {
  const { key, path } = await makeKeyFile(keysFolder(dataFolder), 'release');
  return [
    `Your key is ${path}. Keep it: nobody can make it again.`,
    'Give this line to whoever holds the root key of the list:',
    key,
  ];
}

/** `desk key rotate ROLE`. */
export async function rotateKey(dataFolder: string, role: KeyRole, wishes: KeyWishes): Promise<string[]> {
  const { lists, rootMade } = await rotateKeys(dataFolder, role, wishes, new Date());
  const names = lists.map(({ name }) => name).join(', ');
  const next =
    role === 'release'
      ? `Publish ${names} with a higher version now: what the old key signed counts no more.`
      : `Publish ${names} once more now, so that readers get the new keys.`;
  const done =
    role === 'release' && wishes.deskSigns === 'no'
      ? `The keys of persons alone sign ${names} now, and none of the desk.`
      : `There is a new ${role} key for ${names}.`;
  return [done, ...rootSentences(rootMade), next];
}

/** `desk key fingerprint`. */
export async function fingerprints(dataFolder: string): Promise<string[]> {
  const all = await readAllListKeys(dataFolder);
  if (all.length === 0) throw new Error('No list has keys yet. “desk key new FILE” makes them.');
  return all.flatMap((keys, at) => (at === 0 ? fingerprintLines(keys) : ['', ...fingerprintLines(keys)]));
}

/** What is said of keys on the command line. */
export const keyWishes = (options: CommandOptions): KeyWishes => ({
  rootKey: options['root-key'],
  releaseKeys: options['release-keys'],
  deskSigns: options['desk-signs'],
  threshold: options.threshold,
  mirrors: options.mirrors,
  reports: options.reports,
  movedTo: options['moved-to'],
});

function fingerprintLines({ name, fingerprint }: ListKeys): string[] {
  const { en, zh } = fingerprintWords(fingerprint);
  return [`${name}: ${fingerprint}`, `  ${en.join(' ')}`, `  ${zh.join(' ')}`];
}

const rootSentences = (rootMade: string | null): string[] =>
  rootMade === null
    ? []
    : [
        `The root key is ${rootMade}. Move it to two places that are not on this machine, such as two`,
        'memory sticks in two houses. Whoever has it can publish in your name; without it your readers',
        'have to join anew when another key is lost.',
      ];
