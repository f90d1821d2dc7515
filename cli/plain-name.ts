/**
 * A name out of a zip file as it may be written to a terminal, which would obey some of what one may hold.
 * Pure.
 */
export const plainName = (name: string): string => name.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?');
