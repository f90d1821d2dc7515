import { readFileSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { type Reply, replyHtml, type SampleThread } from './sample-thread.ts';

/** One row of Waline's comment table. */
interface CommentRow {
  id: number;
  pid: number | null;
  rid: number | null;
  nick: string;
  comment: string;
  url: string;
  insertedat: string;
}

/** The path Waline files a thread's comments under: the path of its page. */
export const threadPath = (thread: SampleThread) => `/thread/${thread.id}`;

/**
 * Gives Waline's database its tables and the sample threads; a database that has them is left as it is.
 * SQL rather than Waline's API, which takes one comment a minute from an address.
 */
export async function seedWaline(database: PGlite, threads: readonly SampleThread[]): Promise<void> {
  const found = await database.query<{ name: string | null }>(`SELECT to_regclass('wl_users')::text AS name`);
  if (found.rows[0]?.name) return;
  await database.transaction(async (transaction) => {
    await transaction.exec(readFileSync(new URL('./waline-tables.sql', import.meta.url), 'utf8'));
    const rows: CommentRow[] = [];
    for (const thread of threads) rows.push(...commentRows(thread, rows.length + 1));
    // Waline reads “oldest first” without an ORDER BY, then turns the answers below each reply around. So the
    // answers are stored last first, and a conversation reads from top to bottom.
    await transaction.query(
      `INSERT INTO wl_comment (id, pid, rid, nick, comment, url, insertedat, ip, ua, status, "like")
       SELECT id, pid, rid, nick, comment, url, insertedat, '127.0.0.1', '', 'approved', 0
       FROM json_populate_recordset(NULL::wl_comment, $1)
       ORDER BY rid IS NOT NULL, CASE WHEN rid IS NULL THEN id ELSE -id END`,
      [JSON.stringify(rows)],
    );
    await transaction.query(`SELECT setval('wl_comment_seq', $1)`, [rows.length]);
  });
}

/**
 * The rows of one thread; `firstId` is the id of its first reply. Times are UTC, as the server runs in UTC.
 */
function commentRows(thread: SampleThread, firstId: number): CommentRow[] {
  return thread.replies.map((reply, index) => ({
    id: firstId + index,
    pid: reply.under === undefined ? null : firstId + reply.under,
    rid: reply.under === undefined ? null : firstId + rootOf(thread.replies, reply.under),
    nick: reply.author,
    comment: replyHtml(reply),
    url: threadPath(thread),
    insertedat: new Date(reply.at).toISOString().slice(0, 19),
  }));
}

/** Waline shows two levels: every answer hangs under the reply that began its conversation. */
function rootOf(replies: readonly Reply[], index: number): number {
  const under = replies[index]?.under;
  return under === undefined ? index : rootOf(replies, under);
}
