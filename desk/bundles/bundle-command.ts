import { readFile, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import {
  bundleTakenSchema,
  type NewPartner,
  partnersSchema,
  receiptTakenSchema,
} from '../../src/contract/bundle.ts';
import { claimsPageSchema, claimViews } from '../../src/contract/staff/claim.ts';
import { askDesk, type RunningAt, requestDesk } from '../staff/staff-command.ts';

/** What is asked about the other desks that a running desk knows. */
export type PartnerCommand =
  | { name: 'partner list' }
  | { name: 'partner add'; wanted: NewPartner }
  | { name: 'partner remove'; partner: string };

/** Does what is asked, and says what came of it, a line each. Throws a sentence where it is refused. */
export async function partnerLines(desk: RunningAt, asked: PartnerCommand): Promise<string[]> {
  if (asked.name === 'partner remove') {
    await askDesk(desk, 'DELETE', `/staff/desks/${encodeURIComponent(asked.partner)}`);
    return [`The desk ${asked.partner} is named no longer: none of its bundles is taken in.`];
  }
  if (asked.name === 'partner add') {
    await askDesk(desk, 'POST', '/staff/desks', asked.wanted);
    return [
      `“${asked.wanted.name}” is named. Compare its key with somebody there by phone:`,
      asked.wanted.key,
      'It has to name this desk as well; “partner list” says the key it needs.',
    ];
  }
  const { own, desks } = v.parse(partnersSchema, await askDesk(desk, 'GET', '/staff/desks'));
  return [
    `This desk: “${own.name}”  ${own.address}  ${own.key}`,
    ...desks.map(({ id, name, address, key }) => [id, name, address ?? 'by file', key].join('  ')),
  ];
}

/** `desk bundle out CLAIM FILE`: passes a claim on as a file. `claim` is its number or its id. */
export async function bundleOut(desk: RunningAt, claim: string, to: string, file: string): Promise<string[]> {
  const id = /^#?\d+$/.test(claim) ? await claimOfNumber(desk, Number(claim.replace('#', ''))) : claim;
  const path = `/staff/claims/${encodeURIComponent(id)}/bundles/file`;
  const bytes = new Uint8Array(await (await requestDesk(desk, 'POST', path, { to })).arrayBuffer());
  // Reports are in it: for its owner alone, and never over another file.
  await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
  return [
    `${file} holds the claim, ${bytes.length} bytes. Bring it to the other desk, and delete it after that.`,
    'That desk gives a receipt back. “bundle receipt” takes it in, and reporters see where they are answered.',
  ];
}

/**
 * `desk bundle in FILE`: takes in what another desk has passed on as a file, and writes the receipt for it to
 * another file.
 */
export async function bundleIn(
  desk: RunningAt,
  file: string,
  receiptFile = `${file}.receipt.json`,
): Promise<string[]> {
  const answer = await askDesk(desk, 'POST', '/staff/bundles', await readGiven(file));
  const { from, title, reports, isNew, receipt } = v.parse(bundleTakenSchema, answer);
  await writeReceiptFile(receiptFile, JSON.stringify(receipt));
  return [
    isNew
      ? `Taken in from “${from}”: “${title}”, ${reports} reports. They are in the view “machine” of the queue.`
      : `This bundle from “${from}” was taken in before. Nothing has changed.`,
    `${receiptFile} is the receipt. Give it to “${from}” alone: each address in it is a secret of a reporter.`,
  ];
}

/** `desk bundle receipt FILE`: takes in the receipt that another desk has given for a file. */
export async function bundleReceipt(desk: RunningAt, file: string): Promise<string[]> {
  const answer = await askDesk(desk, 'POST', '/staff/bundles/receipts', await readGiven(file));
  const { from, reports, isNew } = v.parse(receiptTakenSchema, answer);
  return [
    isNew
      ? `“${from}” answers ${reports} reports. Their receipts link to it now; the file can be deleted.`
      : `What “${from}” says here was known before. Nothing has changed.`,
  ];
}

/** The bytes of a file that was given on the command line. */
async function readGiven(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(file).catch(() => {
    throw new Error(`${file} cannot be read. Check that it is there.`);
  });
  return new Uint8Array(bytes);
}

/** Writes a receipt, for its owner alone and never over another file; the same one may be there. */
async function writeReceiptFile(file: string, receipt: string): Promise<void> {
  const written = await writeFile(file, receipt, { flag: 'wx', mode: 0o600 }).catch((cause) => cause);
  if (!written || (await readFile(file, 'utf8').catch(() => null)) === receipt) return;
  throw new Error(
    `The bundle is taken in, but ${file} cannot be written, or is another file. Say --receipt FILE, and run this again: the same bundle gets the same receipt.`,
  );
}

async function claimOfNumber(desk: RunningAt, number: number): Promise<string> {
  for (const view of claimViews) {
    const page = await askDesk(desk, 'GET', `/staff/claims?view=${view}&search=%23${number}`);
    const found = v.parse(claimsPageSchema, page).claims.find((claim) => claim.number === number);
    if (found) return found.id;
  }
  throw new Error(`No claim has the number ${number}.`);
}
