import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { expect, it } from 'vitest';
import { health } from './health.ts';

it('a desk whose database cannot be reached is not well', async () => {
  const database = drizzle(new pg.Pool({ connectionString: 'postgres://127.0.0.1:1/nobody' }));
  const response = await health(database).request('/healthz');
  expect([response.status, await response.json()]).toEqual([503, { database: 'does not answer' }]);
});
