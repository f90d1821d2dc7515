import { isIPv6 } from 'node:net';

/**
 * What reports from one place are counted under: an IPv4 address, or the half of an IPv6 address that one
 * household or one host has for itself. Null where it tells no senders apart: a proxy on this machine, or
 * this machine itself. Pure.
 *
 * `forwarded` is the header in which a proxy says whom it speaks for. Whoever sends a report can write such a
 * header too, so of several addresses the last one counts, which the proxy itself has added.
 */
export function senderKey(connected: string | undefined, forwarded: string | undefined): string | null {
  const last = forwarded?.split(',').at(-1)?.trim();
  const address = (last || connected || '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (address === '' || address === '::1' || address.startsWith('127.')) return null;
  return isIPv6(address) ? network(address) : address;
}

/** The first 64 bits of an IPv6 address, however it is written. */
function network(address: string): string {
  const [before = '', after] = address.split('::');
  const [start, end] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean));
  const middle = after === undefined ? 0 : 8 - (start?.length ?? 0) - (end?.length ?? 0);
  const all = [...(start ?? []), ...Array.from({ length: Math.max(0, middle) }, () => '0'), ...(end ?? [])];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
