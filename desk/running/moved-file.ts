import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { nullWhen } from '../null-when.ts';

/** The file that says that what is in the embedded database is old. */
export const movedFile = (dataFolder: string): string => join(dataFolder, 'moved-to-postgres');

/**
 * Throws where the desk was moved to a server: one that is started on its old database by mistake would take
 * reports that nobody looks for there.
 */
export async function refuseWhenMoved(dataFolder: string): Promise<void> {
  const file = movedFile(dataFolder);
  const isMoved = await access(file).then(() => true, nullWhen('ENOENT'));
  if (!isMoved) return;
  throw new Error(
    `This desk was moved to a PostgreSQL server. Start it with DATABASE_URL. To go back to the old database, delete ${file}.`,
  );
}
