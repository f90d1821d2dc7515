/** An address without what follows its `#`: the page itself, wherever on it someone is. */
export const withoutFragment = (address: string): string => address.split('#')[0] ?? '';
