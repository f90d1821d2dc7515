/**
 * Whether a list says of itself that it is out of date at `now`, in milliseconds since 1970. It stays in
 * force, and looks expired wherever it shows. Pure.
 */
export const isExpired = ({ expiresAt }: { expiresAt?: string | null | undefined }, now: number): boolean =>
  Date.parse(expiresAt ?? '') < now;
