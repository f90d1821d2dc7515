import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, realpath, writeFile } from 'node:fs/promises';

/** Preferences of Chromium, as its profile keeps them: what stands in them beside ours is left as it is. */
interface Preferences {
  [name: string]: unknown;
}

/**
 * Writes into a profile of Chromium what lets a newcomer see the product and nothing in front of it: the
 * toolbar button is pinned, no translation is offered, and a session that was cut off is not offered again.
 * To be called while no browser uses the profile.
 */
export async function prepareProfile(profile: string, extension: string): Promise<void> {
  const file = `${profile}/Default/Preferences`;
  await mkdir(`${profile}/Default`, { recursive: true });
  const kept: Preferences = existsSync(file) ? readPreferences(file) : {};
  const prepared = preparedPreferences(kept, unpackedId(await realpath(extension)));
  await writeFile(file, JSON.stringify(prepared));
}

/** The preferences as they were, with ours set. What the person pinned stays pinned. */
export function preparedPreferences(kept: Preferences, extensionId: string): Preferences {
  const extensions = part(kept, 'extensions');
  const pinned = Array.isArray(extensions.pinned_extensions) ? extensions.pinned_extensions : [];
  return {
    ...kept,
    extensions: { ...extensions, pinned_extensions: [...new Set([...pinned, extensionId])] },
    translate: { ...part(kept, 'translate'), enabled: false },
    profile: { ...part(kept, 'profile'), exit_type: 'Normal' },
    // The password manager would lie over the page as soon as somebody logs in to the sample forum.
    credentials_enable_service: false,
  };
}

/**
 * The id Chromium gives an unpacked extension without a key: the SHA-256 of its folder, in letters from a to
 * p.
 */
function unpackedId(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return Array.from(digits, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16))).join('');
}

/** A file that was cut off in the middle counts as empty: Chromium would start anew from it too. */
function readPreferences(file: string): Preferences {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function part(preferences: Preferences, name: string): Preferences {
  const value = preferences[name];
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
