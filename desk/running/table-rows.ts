import { createHash } from 'node:crypto';
import { eq, type SQL, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { thisTransaction } from '../queue/changes.ts';
import { claimsTable } from '../queue/claims-table.ts';
import type { DeskDatabase } from '../store/open-database.ts';

/** How much there is in a table of one desk; equal tallies mean equal rows. */
export interface Tally {
  rows: number;
  /** SHA-256 over all rows, in one order whichever PostgreSQL they are in. */
  sha256: string;
}

/** A table as whatever copies it sees it. */
interface Table {
  name: string;
  /** Those that can be written: the database itself fills in what is made from others. */
  columns: string[];
  /** Those that count up by themselves. */
  counting: string[];
}

/** How many rows are held in memory at a time. */
const batch = 500;

/**
 * What is copied nowhere: which reports came from one sender is known by a key that no other process has, and
 * is nobody's business in a backup.
 */
const uncopied = ['reports.source', 'claims.source'];

/** All tables of a desk, in the order of their names. Each has a column `desk_id`. */
export async function tablesOf(database: DeskDatabase): Promise<Table[]> {
  const columns = await database
    .select({
      table: sql<string>`table_name`,
      column: sql<string>`column_name`,
      isGenerated: sql<boolean>`is_generated = 'ALWAYS'`,
      counts: sql<boolean>`is_identity = 'YES'`,
    })
    .from(sql`information_schema.columns`)
    .where(sql`table_schema = 'public'`)
    .orderBy(sql`table_name collate "C"`, sql`ordinal_position`);
  const names = [...new Set(columns.map(({ table }) => table))];
  return names.map((name) => {
    const own = columns.filter(({ table }) => table === name);
    return {
      name,
      columns: own.flatMap(({ column, isGenerated }) =>
        isGenerated || uncopied.includes(`${name}.${column}`) ? [] : [column],
      ),
      counting: own.flatMap(({ column, counts }) => (counts ? [column] : [])),
    };
  });
}

/**
 * Gives the rows of a desk to `take`, each as JSON, some hundred at a time. Call it in a transaction, in
 * which nothing moves meanwhile.
 */
export async function readRows(
  transaction: DeskDatabase,
  { name, columns }: Table,
  deskId: string,
  take: (rows: string[]) => Promise<void>,
): Promise<Tally> {
  const named = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  // Moments are written as the session's time zone has them: the same in each database.
  await transaction.execute(sql`set local timezone = 'UTC'`);
  await transaction.execute(
    // A cursor takes no parameters.
    sql`declare copied cursor for select row_to_json(r)::text as row from (select ${named} from ${sql.identifier(name)}
      where desk_id = ${literal(deskId)}) as r order by row_to_json(r)::text collate "C"`,
  );
  const hash = createHash('sha256');
  let count = 0;
  for (;;) {
    const rows = rowsIn(await transaction.execute(sql.raw(`fetch ${batch} from copied`)));
    if (rows.length === 0) break;
    for (const row of rows) hash.update(`${row}\n`);
    count += rows.length;
    await take(rows);
  }
  await transaction.execute(sql`close copied`);
  return { rows: count, sha256: hash.digest('hex') };
}

/** Writes rows as `readRows` gave them. */
export async function writeRows(
  transaction: DeskDatabase,
  { name, columns, counting }: Table,
  rows: readonly string[],
): Promise<void> {
  const table = sql.identifier(name);
  const named = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  for (let from = 0; from < rows.length; from += batch) {
    const some = `[${rows.slice(from, from + batch).join(',')}]`;
    await transaction.execute(
      sql`insert into ${table} (${named}) select ${named} from json_populate_recordset(null::${table}, ${some}::json)`,
    );
  }
  for (const column of counting) {
    const most = sql`(select max(${sql.identifier(column)}) from ${table})`;
    await transaction.execute(
      sql`select setval(pg_get_serial_sequence(${name}, ${column}), ${most}) where ${most} > 0`,
    );
  }
}

/** The tally of a table without its rows. */
export const tallyOf = (transaction: DeskDatabase, table: Table, deskId: string): Promise<Tally> =>
  readRows(transaction, table, deskId, async () => {});

/**
 * Says that all claims have just changed. They are numbered by the transactions of their database, and in
 * another one those numbers may lie far ahead.
 */
export async function renumberChanges(transaction: DeskDatabase, deskId: string): Promise<void> {
  await transaction
    .update(claimsTable)
    .set({ changed: thisTransaction })
    .where(eq(claimsTable.deskId, deskId));
}

/** The ids of desks are checked where they are set; what is none goes no further. */
function literal(deskId: string): SQL {
  if (!/^[a-z0-9-]{1,40}$/.test(deskId)) throw new Error('table-rows: not the id of a desk');
  return sql.raw(`'${deskId}'`);
}

const rowsSchema = v.object({ rows: v.array(v.object({ row: v.string() })) });
const rowsIn = (result: unknown): string[] => v.parse(rowsSchema, result).rows.map(({ row }) => row);
