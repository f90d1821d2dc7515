import { createHash } from 'node:crypto';

/**
 * The id under which a desk keeps a report that the desk with the key `from` has passed on: the same each
 * time, and another one than anybody else can choose, so that no desk takes the id of a person's report. A
 * UUID of version 8 (RFC 9562). Pure.
 */
export function passedOnId(from: string, reportId: string): string {
  const bytes = createHash('sha256').update(`${from} ${reportId.toLowerCase()}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
