import { encode } from 'uqr';

/** How many dots wide a module of the code is. */
const dots = 6;

/** A picture of the QR code that a desk shows for a text, as bytes of a BMP file; a blank one for null. */
export function codePicture(text: string | null): Uint8Array {
  const { data, size } = encode(text ?? '', { ecc: 'M', border: 4 });
  const width = size * dots;
  const rowBytes = Math.ceil((width * 3) / 4) * 4;
  const header = 54;
  const file = new DataView(new ArrayBuffer(header + rowBytes * width));
  file.setUint16(0, 0x424d);
  file.setUint32(2, file.byteLength, true);
  file.setUint32(10, header, true);
  file.setUint32(14, 40, true);
  file.setInt32(18, width, true);
  // From the top down.
  file.setInt32(22, -width, true);
  file.setUint16(26, 1, true);
  file.setUint16(28, 24, true);
  const bytes = new Uint8Array(file.buffer);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) {
      const isBlack = text !== null && data[Math.floor(y / dots)]?.[Math.floor(x / dots)];
      bytes.fill(isBlack ? 0 : 255, header + y * rowBytes + x * 3, header + y * rowBytes + x * 3 + 3);
    }
  return bytes;
}
