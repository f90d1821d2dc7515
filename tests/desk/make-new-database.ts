import { writeSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { makeDatabase } from '../../desk/store/make-database.ts';
import { openDatabase } from '../../desk/store/open-database.ts';

// A program: makes an embedded database in the folder it is given, then its tables, and says what is done.
const [, , folder = ''] = process.argv;
const say = (what: string) => writeSync(1, `${what}: done`);

await makeDatabase(folder);
say('the database');
const { database } = await openDatabase(null, folder);
await database.execute(sql`checkpoint`);
say('the checkpoint');
process.exit();
