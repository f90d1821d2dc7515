/** A signed payload as bytes: JSON in UTF-8, without a line break. What is signed is these bytes. Pure. */
export const payloadBytes = (payload: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(payload));

/** The JSON of a payload; undefined where the bytes are not UTF-8 or not JSON. Pure. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
