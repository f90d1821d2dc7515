import { type HeldKey, readKeyFile, readKeyFiles } from './key-files.ts';

/**
 * The root key that is asked for, from the file that was named or from the data folder, where it was made.
 * `wanted` is its public key; null takes whichever the file holds. Throws where it is not at hand.
 */
export async function findRoot(
  dataFolder: string,
  wanted: string | null,
  file: string | undefined,
): Promise<HeldKey> {
  if (file !== undefined) {
    const held = await readKeyFile(file);
    if (wanted === null || held.key === wanted) return held;
    throw new Error(`${file} is not the root key of this list. Choose the file that was moved offline.`);
  }
  const held = (await readKeyFiles(dataFolder)).find(({ key }) => key === wanted);
  if (held) return held;
  throw new Error('The root key is not in the data folder. Say where it is: --root-key FILE.');
}
