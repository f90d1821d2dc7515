import { sql } from 'drizzle-orm';
import { type Context, Hono } from 'hono';
import type { DeskDatabase } from '../store/open-database.ts';

/** How long the database may take to answer, in milliseconds. */
const patience = 5_000;

/**
 * `GET /healthz`: 200 while the desk can take a report, as far as its database goes, 503 while it cannot. It
 * answers by whatever name it is asked: what looks after a desk often knows its address alone.
 */
export const health = (database: DeskDatabase): Hono =>
  new Hono().get('/healthz', async (context: Context) => {
    context.header('Cache-Control', 'no-store');
    const isWell = await answersInTime(database);
    return context.json({ database: isWell ? 'answers' : 'does not answer' }, isWell ? 200 : 503);
  });

async function answersInTime(database: DeskDatabase): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((decided) => {
    timer = setTimeout(() => decided(false), patience);
  });
  const asked = database.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  const isWell = await Promise.race([asked, late]);
  clearTimeout(timer);
  return isWell;
}
