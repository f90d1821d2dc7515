import { statfs } from 'node:fs/promises';
import { type Refused, refuse } from './problems.ts';

/** How much a desk takes in. */
export interface Intake {
  /** The largest body of a report, in bytes. */
  bodyLimit: number;
  /** How many reports may be on their way in at the same time. */
  reportsAtOnce: number;
  /** How long an upload may take, in milliseconds, beside one second for each 16 KiB. */
  uploadPatience: number;
  /** How much of the disk is left free, in bytes. */
  freeSpace: number;
  /** How many reports may come from one network address in an hour; 0 for any number. */
  reportsAnHour: number;
  /** With how much work a report is taken beyond that, in bits, see `running/proof-of-work.ts`. */
  workBits: number;
  /** The header in which a proxy names the address it speaks for; null where there is no proxy. */
  addressHeader: string | null;
}

export const defaultIntake: Intake = {
  bodyLimit: 20 * 1024 * 1024,
  reportsAtOnce: 64,
  uploadPatience: 25_000,
  freeSpace: 256 * 1024 * 1024,
  // A school or an office behind one address: more than its people send, less than a program does.
  reportsAnHour: 300,
  // Some seconds of a browser.
  workBits: 18,
  addressHeader: null,
};

/** Refuses where the disk of `folder` has no space for `bytes` more, as far as its free space is known. */
export async function refuseWhenFull(
  folder: string,
  bytes: number,
  { freeSpace }: Intake,
): Promise<Refused | null> {
  const disk = await statfs(folder).catch(() => null);
  return disk && disk.bavail * disk.bsize - bytes < freeSpace ? refuse('disk-full') : null;
}
