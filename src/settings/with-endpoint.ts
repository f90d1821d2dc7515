import type { Endpoint } from './endpoint.ts';
import type { Settings } from './settings.ts';

type Endpoints = Pick<Settings, 'endpoint' | 'otherEndpoints'>;

/**
 * The settings after an endpoint was set up or chosen: reports go there, and the one before stays at hand.
 * Pure.
 */
export function withEndpoint({ endpoint, otherEndpoints }: Endpoints, chosen: Endpoint): Endpoints {
  const before = endpoint ? [endpoint, ...otherEndpoints] : otherEndpoints;
  return { endpoint: chosen, otherEndpoints: before.filter((one) => !isSameEndpoint(one, chosen)) };
}

/**
 * The settings after an endpoint was given up: where reports went there, they go to the one used before it.
 * Pure.
 */
export function withoutEndpoint({ endpoint, otherEndpoints }: Endpoints, given: Endpoint): Endpoints {
  const [first = null, ...others] = [endpoint, ...otherEndpoints].filter(
    (one) => one !== null && !isSameEndpoint(one, given),
  );
  return { endpoint: first, otherEndpoints: others.filter((one) => one !== null) };
}

/**
 * Whether two endpoints are one, set up at different times: one origin may hold several desks, so the name
 * has to agree too where the address does not. Pure.
 */
export const isSameEndpoint = (one: Endpoint, other: Endpoint): boolean =>
  one.reportsUrl === other.reportsUrl ||
  (one.kind === other.kind &&
    one.name === other.name &&
    new URL(one.reportsUrl).origin === new URL(other.reportsUrl).origin);
