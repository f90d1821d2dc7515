import { randomBytes } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { NewPartner } from '../../src/contract/bundle.ts';
import { bareAddress } from '../bare-address.ts';
import { appendLog } from '../log/log-store.ts';
import type { DeskDatabase } from '../store/open-database.ts';
import { partnerDesksTable } from './partner-desks-table.ts';

/** Another desk that an admin has named. */
export type Partner = Pick<typeof partnerDesksTable.$inferSelect, 'id' | 'name' | 'key' | 'address'>;

/** The desks with which the desk `deskId` passes claims on. What changes them stands in the log. */
export type PartnerStore = ReturnType<typeof partnerStore>;

export function partnerStore(database: DeskDatabase, deskId: string) {
  const { id, name, key, address, addedAt, removedAt } = partnerDesksTable;
  const isNamed = and(eq(partnerDesksTable.deskId, deskId), isNull(removedAt));
  const selected = () => database.select({ id, name, key, address }).from(partnerDesksTable);
  const sayAddress = (transaction: DeskDatabase, partner: Partner): Promise<Partner[]> =>
    transaction
      .update(partnerDesksTable)
      .set({ address: partner.address })
      .where(and(isNamed, eq(key, partner.key), isNull(address), sql`${partner.address}::text is not null`))
      .returning({ id, name, key, address });

  return {
    /** Those that are named now, the oldest first. */
    list: (): Promise<Partner[]> => selected().where(isNamed).orderBy(asc(addedAt), asc(id)),

    async find(wanted: string): Promise<Partner | null> {
      return (await selected().where(and(isNamed, eq(id, wanted))))[0] ?? null;
    },

    /**
     * Names a desk, or says where one is that was named without an address; null where its key is named
     * already. `by` is the seat that does it.
     */
    async add(wanted: NewPartner, by: string): Promise<Partner | null> {
      const partner: Partner = {
        id: `desk-${randomBytes(4).toString('hex')}`,
        ...{ name: wanted.name, key: wanted.key },
        address: wanted.address === null ? null : bareAddress(wanted.address),
      };
      return database.transaction(async (transaction) => {
        const added = await transaction
          .insert(partnerDesksTable)
          .values({ deskId, ...partner, addedAt: new Date() })
          .onConflictDoNothing()
          .returning({ id });
        const [named] = added.length > 0 ? [partner] : await sayAddress(transaction, partner);
        if (!named) return null;
        await appendLog(transaction, deskId, {
          ...{ seat: by, kind: 'partner-named', claimId: null, data: { ...named } },
        });
        return named;
      });
    },

    /** Takes a desk away; false where none has this id. */
    async remove(wanted: string, by: string): Promise<boolean> {
      return database.transaction(async (transaction) => {
        const removed = await transaction
          .update(partnerDesksTable)
          .set({ removedAt: new Date() })
          .where(and(isNamed, eq(id, wanted)))
          .returning({ id });
        if (removed.length === 0) return false;
        const data = { id: wanted };
        await appendLog(transaction, deskId, { seat: by, kind: 'partner-removed', claimId: null, data });
        return true;
      });
    },
  };
}
