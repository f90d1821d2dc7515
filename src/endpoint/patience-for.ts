const least = 25_000;
/** A line that carries fewer bytes in a second is not waited for: 131 kbit/s. */
const slowestLine = 16_384;
/** Chromium ends a worker after 5 minutes with one event, whatever it does. */
const most = 240_000;

/**
 * Milliseconds until a request is given up on, by the length of its body in bytes: what is sent over a slow
 * line takes its time before there can be an answer. Pure.
 */
export const patienceFor = (bytes: number): number =>
  Math.min(most, least + Math.round((bytes / slowestLine) * 1000));

/** About how many bytes a request's body has: its texts and files, without what holds them together. Pure. */
export function bytesOf(body: RequestInit['body']): number {
  if (typeof body === 'string') return new Blob([body]).size;
  if (!(body instanceof FormData)) return 0;
  let bytes = 0;
  for (const part of body.values()) bytes += typeof part === 'string' ? bytesOf(part) : part.size;
  return bytes;
}
