import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderPicture } from './encode-picture.ts';

/** What is drawn, in a picture and in what tells how much it weighs: bytes a pixel in PNG. */
let weight = 0;
/** What a sample weighs for its area: in full size, and in a smaller one. */
let sampled = { full: 1, smaller: 1 };
const encoded: { rows: number; type: string; quality: number }[] = [];

const sampleRows = 8 * 128;

class Canvas {
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }
  getContext() {
    return { drawImage() {}, fillRect() {} };
  }
  async convertToBlob({ type, quality = 1 }: { type: string; quality?: number }): Promise<Blob> {
    encoded.push({ rows: this.height, type, quality });
    const lossy = type === 'image/webp' ? quality / 2 : 1;
    const off = this.height > sampleRows ? 1 : sampled[this.height === sampleRows ? 'full' : 'smaller'];
    return { size: this.width * this.height * weight * lossy * off, type } as Blob;
  }
}

beforeEach(() => {
  encoded.length = 0;
  vi.stubGlobal('OffscreenCanvas', Canvas);
});
afterEach(() => vi.unstubAllGlobals());

const wholePage = { width: 1280, height: 16_000 } as ImageBitmap;
const budget = 1_500_000;
const encode = async (bytes: number, off = { full: 1, smaller: 1 }) => {
  [weight, sampled] = [bytes, off];
  const picture = await renderPicture(wholePage, { covers: [], crop: null });
  const whole = encoded.filter(({ rows }) => rows > sampleRows);
  return { size: picture.ok ? picture.value.size : null, whole };
};
const png = { rows: 16_000, type: 'image/png', quality: 1 };
const largest = { rows: 16_000, type: 'image/webp', quality: 0.92 };
const fits = { rows: 12_800, type: 'image/webp', quality: 0.75 };

test.each([
  { full: 1, smaller: 1 },
  { full: 0.7, smaller: 0.7 },
  { full: 1.3, smaller: 1.3 },
  { full: 1, smaller: 0.95 },
  { full: 1, smaller: 1.05 },
])('of a whole page only what may fit is encoded, since each time takes seconds: %o', async (off) => {
  const { size, whole } = await encode(0.3, off);
  expect(size).toBeLessThan(budget);
  expect(whole).toEqual([png, largest, fits]);
});

test('a page that fits in no quality is sent as the smallest of all', async () => {
  const { size, whole } = await encode(2);
  expect(size).toBeGreaterThan(budget);
  expect(whole).toEqual([png, largest, { rows: 9600, type: 'image/webp', quality: 0.65 }]);
});
