/** About how many bytes a request's body has: its texts and files, without what holds them together. Pure. */
export function bytesOf(body: RequestInit['body']): number {
  if (typeof body === 'string') return new Blob([body]).size;
  if (!(body instanceof FormData)) return 0;
  let bytes = 0;
  for (const part of body.values()) bytes += typeof part === 'string' ? bytesOf(part) : part.size;
  return bytes;
}
