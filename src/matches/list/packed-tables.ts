/** A typed array a compiled list may hold. */
export type Table = Uint8Array | Uint16Array | Uint32Array | Int32Array;

const magic = 0x315a5151;
const kinds = [Uint8Array, Uint16Array, Uint32Array, Int32Array] as const;

/**
 * Puts tables one after another into a single transferable buffer, after a header, each at a multiple of four
 * bytes.
 */
export function packTables(tables: readonly Table[]): ArrayBuffer {
  const headerBytes = 8 + tables.length * 12;
  let bytes = headerBytes;
  const header = [magic, tables.length];
  for (const table of tables) {
    header.push(
      kinds.findIndex((kind) => table instanceof kind),
      bytes,
      table.length,
    );
    bytes += (table.byteLength + 3) & ~3;
  }
  const buffer = new ArrayBuffer(bytes);
  new Int32Array(buffer, 0, header.length).set(header);
  for (const [index, table] of tables.entries()) {
    const offset = header[2 + index * 3 + 1] ?? 0;
    new Uint8Array(buffer, offset, table.byteLength).set(
      new Uint8Array(table.buffer, table.byteOffset, table.byteLength),
    );
  }
  return buffer;
}

/** The tables of a packed buffer as views on it, without copying; null when it holds no tables. */
export function unpackTables(buffer: ArrayBuffer): Table[] | null {
  if (buffer.byteLength < 8) return null;
  const [first, count] = new Int32Array(buffer, 0, 2);
  if (first !== magic || count === undefined || count < 0 || 8 + count * 12 > buffer.byteLength) return null;
  const header = new Int32Array(buffer, 8, count * 3);
  const tables: Table[] = [];
  for (let index = 0; index < count; index++) {
    const [kind, offset, length] = header.subarray(index * 3, index * 3 + 3);
    const View = kinds[kind ?? -1];
    if (!View || offset === undefined || length === undefined || offset < 0 || length < 0) return null;
    if (offset % 4 !== 0 || offset + length * View.BYTES_PER_ELEMENT > buffer.byteLength) return null;
    tables.push(new View(buffer, offset, length));
  }
  return tables;
}
