/** How long a pause lasts that ends by itself, in milliseconds. */
export const pauseLength = 60 * 60_000;

/**
 * Whether a pause that lasts until a moment is over. One that would last longer than any can was begun by a
 * clock that has been set back since. Pure.
 */
export const isPauseOver = (until: number, now: number): boolean => until <= now || until - now > pauseLength;
