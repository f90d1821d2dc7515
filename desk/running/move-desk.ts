import { join } from 'node:path';
import { lockDataFolder } from '../lock-data-folder.ts';
import { openDatabase } from '../store/open-database.ts';
import { writeFileAtomically } from '../write-file-atomically.ts';
import { movedFile } from './moved-file.ts';
import { readRows, renumberChanges, type Tally, tablesOf, tallyOf, writeRows } from './table-rows.ts';

/**
 * Copies everything in the embedded database of a desk to the PostgreSQL server at `url`, in one transaction,
 * and compares both. The data folder keeps what it has; from then on a desk does not start on its database.
 * Returns what is to be said. Throws, with nothing written, where the server has rows of this desk.
 */
export async function moveDesk(dataFolder: string, url: string, deskId: string): Promise<string[]> {
  const unlock = await lockDataFolder(dataFolder);
  try {
    const from = await openDatabase(null, join(dataFolder, 'database'));
    try {
      const to = await openDatabase(url, '');
      try {
        const said: string[] = [];
        await from.database.transaction((reading) =>
          to.database.transaction(async (writing) => {
            for (const table of await tablesOf(reading)) {
              if ((await tallyOf(writing, table, deskId)).rows > 0) {
                throw new Error(
                  `The server has rows in ${table.name} for the desk “${deskId}”. Take an empty database, or another --desk-id.`,
                );
              }
              const sent = await readRows(reading, table, deskId, (rows) => writeRows(writing, table, rows));
              const arrived = await tallyOf(writing, table, deskId);
              if (!isSame(sent, arrived))
                throw new Error(`The rows of ${table.name} did not arrive as they were.`);
              said.push(`${table.name}: ${sent.rows} rows, SHA-256 ${sent.sha256}`);
            }
            await renumberChanges(writing, deskId);
          }),
        );
        await writeFileAtomically(movedFile(dataFolder), `${new Date().toISOString()}\n`);
        return [
          ...said,
          'The desk was moved. Start it with DATABASE_URL on the same data folder from now on.',
        ];
      } finally {
        await to.close();
      }
    } finally {
      await from.close();
    }
  } finally {
    await unlock();
  }
}

const isSame = (one: Tally, other: Tally) => one.rows === other.rows && one.sha256 === other.sha256;
