import type { Endpoint } from './endpoint.ts';

/**
 * Whether two endpoints are one, set up at different times: one origin may hold several desks, so the name
 * has to agree too where the address does not. Pure.
 */
export const isSameEndpoint = (one: Endpoint, other: Endpoint): boolean =>
  one.reportsUrl === other.reportsUrl ||
  (one.kind === other.kind &&
    one.name === other.name &&
    new URL(one.reportsUrl).origin === new URL(other.reportsUrl).origin);
