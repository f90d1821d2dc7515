import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../../messages/message-contract.ts';
import { translate } from '../../platform/translate.ts';
import {
  type Cover,
  keepInside,
  type MaskEdits,
  moveCover,
  setCovers,
} from '../../report/picture/mask-edits.ts';
import { kindWords } from '../message-keys.ts';
import { boxBetween, moveByKey, type Point } from './move-by-key.ts';

/** A drag shorter than this, in pixels of the screen, is a click. */
const leastDrag = 4;

/** The picture with its covers, each a button: a press takes it off or puts it back, arrows move it. */
export function MaskBoard(props: {
  source: ImageBitmap;
  edits: MaskEdits;
  /** Times the width of the window. */
  zoom: number;
  /** The cover, or `crop`, the focus is led to. */
  wanted: string | null;
  onEdits: (edits: MaskEdits) => void;
  onDraw: (box: Box) => void;
}) {
  const { source, edits, onEdits } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLDivElement>(null);
  /** What is in the middle of the view, as shares of the picture, so that it is still there when zoomed. */
  const middle = useRef({ x: 0.5, y: 0 });
  const [drag, setDrag] = useState<{ from: Point; to: Point } | null>(null);

  useLayoutEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(source, 0, 0);
  }, [source]);
  // What is scrolled to depends on how large the board is drawn.
  useLayoutEffect(() => {
    const shown = view.current;
    if (!shown) return;
    shown.scrollLeft = middle.current.x * shown.scrollWidth - shown.clientWidth / 2;
    shown.scrollTop = middle.current.y * shown.scrollHeight - shown.clientHeight / 2;
  }, [props.zoom]);
  useEffect(() => {
    if (props.wanted) board.current?.querySelector<HTMLElement>(`[data-box="${props.wanted}"]`)?.focus();
  }, [props.wanted]);

  const pointOf = (event: PointerEvent): Point => {
    const around = board.current?.getBoundingClientRect();
    const scale = around ? source.width / around.width : 1;
    return around
      ? { x: (event.clientX - around.left) * scale, y: (event.clientY - around.top) * scale }
      : { x: 0, y: 0 };
  };
  const startDrag = (event: PointerEvent) => {
    // A press on a cover is for that cover.
    if (event.button !== 0 || event.target !== canvas.current) return;
    board.current?.setPointerCapture(event.pointerId);
    const point = pointOf(event);
    setDrag({ from: point, to: point });
  };
  const endDrag = (event: PointerEvent) => {
    if (!drag) return;
    setDrag(null);
    const box = boxBetween(drag.from, pointOf(event));
    const shown = (board.current?.clientWidth ?? source.width) / source.width;
    if (Math.max(box.width, box.height) * shown >= leastDrag) props.onDraw(box);
  };

  const keepMiddle = ({ currentTarget: shown }: { currentTarget: HTMLElement }) => {
    middle.current = {
      x: (shown.scrollLeft + shown.clientWidth / 2) / shown.scrollWidth,
      y: (shown.scrollTop + shown.clientHeight / 2) / shown.scrollHeight,
    };
  };

  const place = (box: Box) => ({
    left: `${(100 * box.left) / source.width}%`,
    top: `${(100 * box.top) / source.height}%`,
    width: `${(100 * box.width) / source.width}%`,
    height: `${(100 * box.height) / source.height}%`,
  });
  const coverKey = (cover: Cover) => (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onEdits(setCovers(edits, ({ id }) => id === cover.id, false));
      return;
    }
    const moved = moveByKey(cover, event);
    if (!moved) return;
    event.preventDefault();
    onEdits(moveCover(edits, cover.id, moved, source));
  };
  const cropKey = (crop: Box) => (event: KeyboardEvent) => {
    const moved = moveByKey(crop, event);
    if (event.key === 'Delete' || moved) event.preventDefault();
    if (event.key === 'Delete') onEdits({ ...edits, crop: null });
    else if (moved) onEdits({ ...edits, crop: keepInside(moved, source) });
  };

  return (
    <div class="mask-scroll" ref={view} onScroll={keepMiddle}>
      <div
        class="mask-board"
        ref={board}
        style={{ width: `${100 * props.zoom}%` }}
        onPointerDown={startDrag}
        onPointerMove={(event) => drag && setDrag({ ...drag, to: pointOf(event) })}
        onPointerUp={endDrag}
        onPointerCancel={() => setDrag(null)}
      >
        <canvas
          ref={canvas}
          width={source.width}
          height={source.height}
          role="img"
          aria-label={translate('mask_picture')}
        />
        {edits.crop ? (
          <button
            type="button"
            class="crop-box"
            data-box="crop"
            aria-label={translate('mask_crop_box')}
            style={place(edits.crop)}
            onKeyDown={cropKey(edits.crop)}
          />
        ) : null}
        {edits.covers.map((cover) => (
          <button
            key={cover.id}
            type="button"
            class={cover.on ? 'cover' : 'cover off'}
            data-box={cover.id}
            aria-pressed={cover.on}
            aria-label={translate('mask_cover', translate(kindWords[cover.kind]))}
            title={translate(kindWords[cover.kind])}
            style={place(cover)}
            onClick={() => onEdits(setCovers(edits, ({ id }) => id === cover.id, !cover.on))}
            onKeyDown={coverKey(cover)}
          />
        ))}
        {drag ? <div class="cover drawing" style={place(boxBetween(drag.from, drag.to))} /> : null}
      </div>
    </div>
  );
}
