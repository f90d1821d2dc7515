import type { Box, ViewOfPage } from '../../messages/message-contract.ts';

/**
 * The most pixels the longer side of a picture has, whatever the screen: browsers draw no more everywhere.
 */
const sideLimit = 16_000;

/** A picture in the making, put together from views of one page. */
export interface Stitch {
  /** Pixels of it for each CSS pixel. */
  scale: number;
  add(picture: ImageBitmap, view: ViewOfPage, leftOut: Box[]): void;
  /** The upper `height` CSS pixels of what was put together. */
  finish(height: number): Promise<ImageBitmap>;
}

/** Begins a picture of `width` × `pageHeight` CSS pixels; null where the browser has no room for it. */
export function startStitch(screenScale: number, width: number, pageHeight: number): Stitch | null {
  const scale = Math.min(screenScale, sideLimit / pageHeight);
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(pageHeight * scale));
  const drawing = canvas.getContext('2d', { alpha: false });
  if (!drawing) return null;
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  return {
    scale,
    add(picture, view, leftOut) {
      const x = Math.round(view.scrollX * scale);
      const y = Math.round(view.scrollY * scale);
      const [wide, high] = [Math.round(view.clientWidth * scale), Math.round(view.clientHeight * scale)];
      drawing.save();
      // Everything of the view but what is left out. Each box is cut out for itself: two that overlap stay
      // out.
      for (const box of leftOut) {
        const shown = new Path2D();
        shown.rect(x, y, wide, high);
        const [left, top] = [x + Math.floor(box.left * scale), y + Math.floor(box.top * scale)];
        const right = x + Math.ceil((box.left + box.width) * scale);
        const bottom = y + Math.ceil((box.top + box.height) * scale);
        shown.rect(left, top, right - left, bottom - top);
        drawing.clip(shown, 'evenodd');
      }
      const [fromWide, fromHigh] = [view.clientWidth * screenScale, view.clientHeight * screenScale];
      drawing.drawImage(picture, 0, 0, fromWide, fromHigh, x, y, wide, high);
      drawing.restore();
    },
    finish: (height) =>
      createImageBitmap(
        canvas,
        0,
        0,
        canvas.width,
        Math.max(1, Math.min(canvas.height, Math.round(height * scale))),
      ),
  };
}
