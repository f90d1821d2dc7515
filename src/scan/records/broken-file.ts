/** Thrown where a file cannot be read any further; what was read before holds. */
export class BrokenFile extends Error {}
