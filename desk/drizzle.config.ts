import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --config desk/drizzle.config.ts` writes the next migration from the tables. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './desk/**/*-table.ts',
  out: './desk/migrations',
});
