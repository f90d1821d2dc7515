import { sharePictureSize } from '../../contract/share-picture.ts';
import { toBase64 } from '../../contract/signed/base64.ts';
import type { Draft } from '../../contract/staff/verdict.ts';
import { translate } from '../../platform/translate.ts';
import { strokesOf } from '../icon.tsx';
import { statusIcons } from '../status-tag.tsx';
import { wrapLines } from './wrap-lines.ts';

/** As tokens.css has them for light pages: others show the picture on their own. */
const ground = '#f7f6f2';
const ink = '#1f2421';
const inkSoft = '#575d58';
const statusInks: Record<Draft['status'], string> = {
  unverified: '#6a4c00',
  false: '#942418',
  misleading: '#87400a',
  corrected: '#1d4f8a',
  true: '#1d6137',
  satire: '#6a3a86',
};
const fonts =
  'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const edge = 72;
/** A text on the picture: how large its letters are, how far apart its lines, and how many there are. */
const explanationText = { weight: 700, size: 54, line: 74, most: 4 };
const claimText = { weight: 400, size: 34, line: 48, most: 2 };

/**
 * Draws what a correction is passed on with: what is right first and large, the claim small and quoted beside
 * its status, and who says so. Nothing of any page is in it. A PNG, base64; null where it cannot be drawn:
 * a correction goes out without one.
 */
export async function drawSharePicture(
  { status, claim, explanation }: Pick<Draft, 'status' | 'claim' | 'explanation'>,
  publisher: string,
): Promise<string | null> {
  const { width, height } = sharePictureSize;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const write = (text: string, x: number, y: number, style: typeof claimText, colour: string): number => {
    pen.font = `${style.weight} ${style.size}px ${fonts}`;
    pen.fillStyle = colour;
    const lines = wrapLines(text, width - x - edge, (part) => pen.measureText(part).width, style.most);
    for (const [at, line] of lines.entries()) pen.fillText(line, x, y + at * style.line);
    return lines.length;
  };
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = statusInks[status];
  pen.fillRect(0, 0, 16, height);
  pen.textBaseline = 'top';
  write(explanation, edge, edge, explanationText, ink);

  const middle = edge + explanationText.most * explanationText.line + 24;
  const colour = statusInks[status];
  pen.save();
  pen.translate(edge, middle - 4);
  pen.scale(2.5, 2.5);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.75;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.stroke(new Path2D(strokesOf(statusIcons[status])));
  pen.restore();
  const word = translate(`status_${status}`);
  write(word, edge + 52, middle + 2, { ...claimText, weight: 700, most: 1 }, colour);
  write(`“${claim}”`, edge + 52 + pen.measureText(word).width + 24, middle + 2, claimText, ink);
  write(publisher, edge, height - edge - 28, { weight: 400, size: 28, line: 36, most: 1 }, inkSoft);

  const picture = await canvas.convertToBlob({ type: 'image/png' });
  return toBase64(new Uint8Array(await picture.arrayBuffer()));
}
