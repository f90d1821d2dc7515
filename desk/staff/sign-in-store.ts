import { randomBytes } from 'node:crypto';
import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { sha256 } from '../sha256.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { seatAccountsTable, signInsTable } from './seats-table.ts';

/** How long a code can be given for a token, in milliseconds: the review page does it at once. */
const codeLifetime = 2 * 60 * 1000;

/** What `accountKey` makes of an account, by its number and by its address. */
export interface AccountKeys {
  subject: string;
  email: string | null;
}

/**
 * The seat that an account signs in to; null for none. An address lets somebody in once: from then on the
 * number of the account counts, since the address may be given to somebody else one day.
 */
export async function seatOfAccount(
  database: DeskDatabase,
  deskId: string,
  { subject, email }: AccountKeys,
): Promise<string | null> {
  const isOne = (...accounts: string[]) =>
    and(eq(seatAccountsTable.deskId, deskId), inArray(seatAccountsTable.account, accounts));
  const found = await database
    .select()
    .from(seatAccountsTable)
    .where(isOne(subject, ...(email === null ? [] : [email])));
  const bySubject = found.find(({ account }) => account === subject);
  if (bySubject) return bySubject.seatId;
  const [byEmail] = found;
  if (!byEmail) return null;
  await database.update(seatAccountsTable).set({ account: subject }).where(isOne(byEmail.account));
  return byEmail.seatId;
}

/** A code for whoever came back with this state, once; null where somebody did before. */
export async function giveCode(
  database: DeskDatabase,
  deskId: string,
  { state, challenge, seatId }: { state: string; challenge: string; seatId: string },
): Promise<string | null> {
  const code = randomBytes(32).toString('base64url');
  const given = await database
    .insert(signInsTable)
    .values({
      ...{ deskId, challenge, seatId, createdAt: new Date() },
      ...{ stateSha256: sha256(state), codeSha256: sha256(code) },
    })
    .onConflictDoNothing()
    .returning({ seatId: signInsTable.seatId });
  return given.length > 0 ? code : null;
}

/** The seat that a code is for, once, and only for whoever made the challenge out of `verifier`. */
export async function takeCode(
  database: DeskDatabase,
  deskId: string,
  { code, verifier }: { code: string; verifier: string },
  now = new Date(),
): Promise<string | null> {
  const [taken] = await database
    .update(signInsTable)
    .set({ takenAt: now })
    .where(
      and(
        eq(signInsTable.deskId, deskId),
        eq(signInsTable.codeSha256, sha256(code)),
        isNull(signInsTable.takenAt),
        gt(signInsTable.createdAt, new Date(now.getTime() - codeLifetime)),
      ),
    )
    .returning();
  return taken && taken.challenge === challengeOf(verifier) ? taken.seatId : null;
}

const challengeOf = (verifier: string): string => Buffer.from(sha256(verifier), 'hex').toString('base64url');
