/** A name made anew for each document. Not by randomUUID, which pages without TLS do not have. */
export const documentKey = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
