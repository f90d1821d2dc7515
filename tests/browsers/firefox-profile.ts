import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What Firefox has compiled of itself, and for which build; none of it is about extensions, settings or
 * pages.
 */
const parts = ['scriptCache.bin', 'scriptCache-child.bin', 'startupCache.8.little', 'urlCache.bin']
  .map((name) => join('startupCache', name))
  .concat('compatibility.ini');
/** `npm test` begins with this folder gone. */
const kept = fileURLToPath(new URL('../../.test-output/compiled-firefox', import.meta.url));

/**
 * A fresh profile, but for what Firefox compiled of itself when it first ran: that is half the work of
 * starting it.
 */
export async function freshFirefoxProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-profile-'));
  if (existsSync(kept)) await copyParts(kept, profile);
  return profile;
}

/** Installs the extension in that folder in a profile: a file named as it is that says where it is. */
export async function putInProfile(profile: string, id: string, extension: string): Promise<void> {
  await mkdir(join(profile, 'extensions'), { recursive: true });
  await writeFile(join(profile, 'extensions', id), extension);
}

/** Removes the profile of a Firefox that was closed, and keeps what it compiled where none did before. */
export async function removeFirefoxProfile(profile: string): Promise<void> {
  const own = `${kept}-${basename(profile)}`;
  if (!existsSync(kept) && (await copyParts(profile, own))) {
    // Test files run beside each other: another may have been first.
    await rename(own, kept).catch(() => rm(own, { recursive: true }));
  }
  await rm(profile, { recursive: true, force: true });
}

/** Whether all parts were there to be copied. */
async function copyParts(from: string, to: string): Promise<boolean> {
  const wanted = parts.filter((part) => existsSync(join(from, part)));
  if (wanted.length < parts.length) return false;
  await mkdir(join(to, 'startupCache'), { recursive: true });
  await Promise.all(wanted.map((part) => cp(join(from, part), join(to, part))));
  return true;
}
