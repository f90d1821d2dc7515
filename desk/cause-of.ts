/** Why a query failed, without the query: its SQL may hold a report or a secret address. Pure. */
export const causeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? error.cause.message : error;
