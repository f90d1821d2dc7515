import { and, eq, inArray, lt, notInArray, sql } from 'drizzle-orm';
import type { DeskDatabase } from '../store/open-database.ts';
import { type Alert, alertsOf } from './alerts.ts';
import { alertsSentTable } from './alerts-sent-table.ts';
import { readDeskState, type Watched } from './read-desk-state.ts';
import { type AlertsTo, sendAlerts } from './send-alerts.ts';

/** How often a running desk looks, in milliseconds. */
const interval = 5 * 60 * 1000;
/** What goes on is said again after this many milliseconds. */
const again = 24 * 60 * 60 * 1000;

/** Sends alerts as long as a desk runs. Returns the function that ends it. */
export function watchDesk(watched: Watched, to: AlertsTo): () => Promise<void> {
  let ended = false;
  const carefully = () =>
    lookOnce(watched, to, new Date()).catch((error) =>
      console.error('watch-desk: alerts could not be sent:', error instanceof Error ? error.message : error),
    );
  let looking = carefully();
  const timer = setInterval(() => {
    if (!ended) looking = looking.then(carefully);
  }, interval).unref();
  return async () => {
    ended = true;
    clearInterval(timer);
    await looking;
  };
}

/** Looks once, and sends what is new, has become more, or goes on for a day. */
export async function lookOnce(watched: Watched, to: AlertsTo, now: Date): Promise<void> {
  const { database, deskId } = watched;
  const alerts = alertsOf(await readDeskState(watched, now));
  await forgetOthers(database, deskId, alerts);
  const due: Alert[] = [];
  for (const alert of alerts) if (await isOurs(database, deskId, alert, now)) due.push(alert);
  if (due.length === 0) return;
  try {
    await sendAlerts(to, deskId, due);
  } catch (error) {
    // Nobody has heard of them: they are due at the next look.
    await forget(database, deskId, due);
    throw error;
  }
}

/** What is over counts as new when it comes again. */
async function forgetOthers(database: DeskDatabase, deskId: string, alerts: readonly Alert[]): Promise<void> {
  const kinds = alerts.map(({ kind }) => kind);
  const over = kinds.length === 0 ? undefined : notInArray(alertsSentTable.kind, kinds);
  await database.delete(alertsSentTable).where(and(eq(alertsSentTable.deskId, deskId), over));
}

async function forget(database: DeskDatabase, deskId: string, alerts: readonly Alert[]): Promise<void> {
  const kinds = alerts.map(({ kind }) => kind);
  await database
    .delete(alertsSentTable)
    .where(and(eq(alertsSentTable.deskId, deskId), inArray(alertsSentTable.kind, kinds)));
}

/**
 * Whether an alert is due and this process is the one to send it: one statement, so that one of several is.
 */
async function isOurs(
  database: DeskDatabase,
  deskId: string,
  { kind, count }: Alert,
  now: Date,
): Promise<boolean> {
  const isMore = lt(alertsSentTable.count, sql`excluded.count`);
  const isOld = lt(alertsSentTable.sentAt, new Date(now.getTime() - again));
  const taken = await database
    .insert(alertsSentTable)
    .values({ deskId, kind, count, sentAt: now })
    .onConflictDoUpdate({
      target: [alertsSentTable.deskId, alertsSentTable.kind],
      set: { count, sentAt: now },
      setWhere: sql`${isMore} or ${isOld}`,
    })
    .returning({ kind: alertsSentTable.kind });
  return taken.length > 0;
}
