import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../../messages/message-contract.ts';
import { translate } from '../../platform/translate.ts';
import { change, redo, startHistory, undo } from '../../report/picture/edit-history.ts';
import { addCover, keepInside, type MaskEdits, setCovers } from '../../report/picture/mask-edits.ts';
import { MaskBoard } from './mask-board.tsx';
import { MaskTools, type Tool, zooms } from './mask-tools.tsx';

/**
 * The picture at full size with its covers: draw one, take one off, put it back, keep a part of the picture
 * alone. Everything can be done by keyboard, and undone. Nothing is changed before `onDone`.
 */
export function MaskEditor(props: {
  source: ImageBitmap;
  edits: MaskEdits;
  onDone: (edits: MaskEdits) => void;
  onCancel: () => void;
}) {
  const { source } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [history, setHistory] = useState(() => startHistory(props.edits));
  const [tool, setTool] = useState<Tool>('cover');
  const [zoom, setZoom] = useState(0);
  const [wanted, setWanted] = useState<string | null>(null);
  const edits = history.now;
  const edit = (next: MaskEdits) => setHistory((before) => change(before, next));

  useLayoutEffect(() => {
    dialog.current?.showModal();
    // The popup is as small as its contents; the page's own size does not change.
    document.documentElement.classList.add('editing');
    return () => document.documentElement.classList.remove('editing');
  }, []);

  const draw = (box: Box) => {
    const inside = keepInside(box, source);
    if (tool === 'crop') {
      edit({ ...edits, crop: inside });
      setWanted('crop');
      return;
    }
    const added = addCover(edits, inside);
    edit(added.edits);
    setWanted(String(added.cover.id));
  };
  const drawInView = () => {
    const board = dialog.current?.querySelector('.mask-scroll');
    const scale = board ? source.width / (board.firstElementChild?.clientWidth || source.width) : 1;
    const [x, y] = board
      ? [board.scrollLeft + board.clientWidth / 2, board.scrollTop + board.clientHeight / 2]
      : [0, 0];
    draw({ left: x * scale - 60, top: y * scale - 20, width: 120, height: 40 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
      event.preventDefault();
      setHistory(key === 'y' || event.shiftKey ? redo : undo);
    } else if (key === '+' || key === '=') setZoom((at) => Math.min(at + 1, zooms.length - 1));
    else if (key === '-') setZoom((at) => Math.max(at - 1, 0));
  };

  return (
    <dialog
      ref={dialog}
      class="mask-editor"
      aria-labelledby="mask-title"
      onKeyDown={onKeyDown}
      onCancel={props.onCancel}
    >
      <div class="row apart">
        <h2 id="mask-title">{translate('mask_title')}</h2>
        <span class="row">
          <button type="button" onClick={props.onCancel}>
            {translate('mask_cancel')}
          </button>
          <button type="button" class="primary" onClick={() => props.onDone(edits)}>
            {translate('mask_done')}
          </button>
        </span>
      </div>
      <MaskTools
        tool={tool}
        onTool={setTool}
        zoom={zoom}
        onZoom={setZoom}
        onDraw={drawInView}
        onUndo={history.past.length > 0 ? () => setHistory(undo) : null}
        onRedo={history.future.length > 0 ? () => setHistory(redo) : null}
        edits={edits}
        onKind={(kind, on) => edit(setCovers(edits, (cover) => cover.kind === kind, on))}
        onWhole={edits.crop ? () => edit({ ...edits, crop: null }) : null}
      />
      <MaskBoard
        source={source}
        edits={edits}
        zoom={zooms[zoom] ?? 1}
        wanted={wanted}
        onEdits={edit}
        onDraw={draw}
      />
      <p class="soft">{translate('mask_hint')}</p>
    </dialog>
  );
}
