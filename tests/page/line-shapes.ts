import type { Page } from '../browsers/page.ts';

/** How wide a stretch of line is looked at, in CSS pixels; letters must stand further apart than that. */
const width = 40;
/** How much brighter or darker than what is around it a line must be, of 255. */
const contrast = 40;

/**
 * The shape of the line under each highlight of a page, as a screenshot has it, colour left out: row by row
 * of the picture, whether it is drawn all through (`=`), in parts (`-`; of a wave `~`) or not at all. A line
 * counts where it stands out from the highlight and, unless the highlight goes on below it, from the page.
 */
export async function lineShapes(page: Page): Promise<Record<string, string>> {
  const picture = await page.screenshot({ encoding: 'base64' });
  const lines = await page.evaluate(linesIn, picture, width, contrast);
  return Object.fromEntries(Object.entries(lines).map(([name, rows]) => [name, shapeOf(rows)]));
}

/**
 * Runs in the page: which columns are drawn in each row, in the space before the last letter of the first
 * range of each highlight.
 */
async function linesIn(picture: string, wide: number, least: number): Promise<Record<string, number[][]>> {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const brightnessAt = (x: number, y: number): number => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
    return red * 0.3 + green * 0.6 + blue * 0.1;
  };
  const ofPage = brightnessAt(bitmap.width - 1, bitmap.height - 1);
  const lines: Record<string, number[][]> = {};
  for (const [name, highlight] of CSS.highlights.entries()) {
    const [range] = highlight as unknown as [StaticRange];
    const letter = document.createRange();
    letter.setStart(range.startContainer, range.endOffset - 2);
    letter.setEnd(range.startContainer, range.endOffset - 1);
    const { right, top, height } = letter.getBoundingClientRect();
    const [left, first] = [Math.floor(right - wide - 5), Math.ceil(top)];
    const ofHighlight = brightnessAt(left, first);
    const last = first + Math.floor(height) - 1;
    const differ = (x: number, y: number, ground: number) => Math.abs(brightnessAt(x, y) - ground) > least;
    const isDrawn = (x: number, y: number) =>
      differ(x, y, ofHighlight) && (differ(x, y, ofPage) || !differ(x, last, ofHighlight));
    lines[name] = Array.from({ length: last - first + 1 }, (_, row) =>
      Array.from({ length: wide }, (_, column) => column).filter((column) =>
        isDrawn(left + column, first + row),
      ),
    );
  }
  return lines;
}

function shapeOf(rows: number[][]): string {
  const marks = rows.map(({ length }) => (length === 0 ? ' ' : length === width ? '=' : '-'));
  const drawn = rows.filter(({ length }) => length > 0);
  const [first = [], last = []] = [drawn.at(0), drawn.at(-1)];
  // Dots and dashes stand above each other; a wave has its hills where its valleys are not.
  const isWave = last.filter((column) => first.includes(column)).length < last.length / 2;
  const shape = marks.join('').trim();
  return isWave ? shape.replaceAll('-', '~') : shape;
}
