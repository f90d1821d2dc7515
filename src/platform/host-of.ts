/** The host of an address, without its port; empty where the address has none. Pure. */
export const hostOf = (address: string): string => URL.parse(address)?.hostname ?? '';
