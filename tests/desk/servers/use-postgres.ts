import { inject } from 'vitest';

/** Desks of this project's tests use the PostgreSQL that was started for it. */
process.env.TEST_DATABASE_URL = inject('databaseUrl');
process.env.TEST_DATABASE_SERVER_URL = inject('databaseServerUrl');
