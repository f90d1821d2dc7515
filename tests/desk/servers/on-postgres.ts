import type { TestProject } from 'vitest/node';
import { startPooler } from './start-pooler.ts';
import { startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where desks find PostgreSQL: the server, or a pooler before it. */
    databaseUrl: string;
    /** The server itself, which makes and drops databases. */
    databaseServerUrl: string;
  }
}

/** Starts one PostgreSQL for all tests of a project, with a pooler before it where the name says so. */
export default async function onPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  const pooler = project.name.includes('pooler') ? await startPooler(server) : null;
  project.provide('databaseUrl', (pooler ?? server).url);
  project.provide('databaseServerUrl', server.url);
  return async () => {
    await pooler?.close();
    await server.close();
  };
}
