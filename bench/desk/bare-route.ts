import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

/**
 * What taking a report costs at the least: a route that parses the same multipart, writes one file and waits
 * until it is on disk, and does one INSERT. It checks nothing and would lose what a crash or a repeated
 * delivery brings. Run as `bare-route.ts FOLDER DATABASE_URL`; prints its address.
 */
const [folder = '', url = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url });
await pool.query('create table bare (id uuid primary key, report jsonb not null, picture text not null)');

const app = new Hono().post('/reports', async (context) => {
  const { report, screenshot } = await context.req.parseBody();
  if (!(report instanceof File) || !(screenshot instanceof File)) return context.body(null, 400);
  const picture = new Uint8Array(await screenshot.arrayBuffer());
  const sha256 = createHash('sha256').update(picture).digest('hex');
  const file = await open(join(folder, sha256), 'w');
  await file.writeFile(picture);
  await file.sync();
  await file.close();
  const text = await report.text();
  await pool.query('insert into bare values ($1, $2, $3)', [JSON.parse(text).id, text, sha256]);
  return context.json({ sha256 }, 201);
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}`),
);
