import { webAddress } from './web-address.ts';

/**
 * Hosts that plain http may go to: what is sent there never leaves this machine. Other names of it
 * (127.0.0.2, `[::1]`) are not among them, since `connect-src` in the manifest says the same and has no way
 * to name them all.
 */
const plainHosts: readonly string[] = ['127.0.0.1', 'localhost'];

/**
 * Whether lists, join documents, reports and receipts may go over this address: https, or http on this
 * machine. One with a name and a password in it is not allowed; browsers refuse to fetch it. Pure.
 */
export function isAllowedAddress(address: string): boolean {
  const url = webAddress(address);
  if (!url || url.username || url.password) return false;
  return url.protocol === 'https:' || plainHosts.includes(url.hostname);
}

/**
 * Whether what was asked for at `from` may come from `to`, by a redirect or because a document names it: an
 * allowed address, and none on this machine where the first was elsewhere, or a stranger could reach what
 * listens here. Pure.
 */
export const mayLeadTo = (from: string, to: string): boolean =>
  isAllowedAddress(to) && (isOnThisMachine(from) || !isOnThisMachine(to));

/**
 * Whether an address leads to this machine, by any of its names. URLs write IPv4 addresses in one way alone.
 * Pure.
 */
export function isOnThisMachine(address: string): boolean {
  const host = (webAddress(address)?.hostname ?? '').replace(/\.$/, '');
  return (
    /^(.+\.)?localhost$/.test(host) ||
    /^(127|0)(\.\d+){3}$/.test(host) ||
    /^\[::(1|ffff:7f[0-9a-f]{2}:[0-9a-f]+|ffff:0:0)?\]$/.test(host)
  );
}
