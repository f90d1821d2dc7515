import { expect, test } from 'vitest';
import { isWordless } from './wordless.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
  ['GIF', 'GIF89a\x10\0\x10\0\xf7\0\0'],
  ['WebP', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0'],
  ['MP4', '\0\0\0\x20ftypisom\0\0\x02\0'],
  ['MP3', 'ID3\x04\0\0\0\0\x0f\x76TSSE'],
  ['Matroska', '\x1aE\xdf\xa3\x9fB\x86\x81'],
  ['a font', 'wOF2\0\x01\0\0'],
  ['what macOS puts beside each file', '\0\x05\x16\x07\0\x02\0\0Mac OS X'],
])('%s is told by how it begins', (_name, head) => {
  expect(isWordless(bytes(head))).toBe(true);
});

test.each([
  ['a text that speaks of them', utf8('GIF89a, ID3, RIFF 和 WEBP: 几种文件格式')],
  ['a table', utf8('id,text\n1,大蒜\n')],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x27, 0x59, 0x1c, 0x84)],
  ['a PDF, which holds text', utf8('%PDF-1.7\n')],
  ['a document that is packed', bytes('PK\x03\x04\x14\0\x06\0')],
  ['nothing', utf8('')],
])('%s is none', (_name, head) => {
  expect(isWordless(head)).toBe(false);
});
