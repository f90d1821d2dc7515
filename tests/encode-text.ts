const tables = new Map<string, Map<string, number[]>>();

/** The bytes of a text in an encoding that platforms only decode: the table is made from their decoder. */
export function encodeText(text: string, encoding: 'gb18030' | 'big5'): Uint8Array<ArrayBuffer> {
  let table = tables.get(encoding);
  if (!table) {
    table = tableOf(encoding);
    tables.set(encoding, table);
  }
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    const encoded = code < 0x80 ? [code] : table.get(letter);
    if (!encoded) throw new Error(`${letter} is not in ${encoding}`);
    bytes.push(...encoded);
  }
  return new Uint8Array(bytes);
}

function tableOf(encoding: string): Map<string, number[]> {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const letter = decoder.decode(new Uint8Array([first, second]));
      if ([...letter].length === 1 && letter !== '\uFFFD' && !table.has(letter))
        table.set(letter, [first, second]);
    }
  }
  return table;
}
