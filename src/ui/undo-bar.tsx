import { useEffect, useState } from 'preact/hooks';
import { translate } from '../platform/translate.ts';
import { KeyHint } from './key-hint.tsx';

/** How long the bar is shown, in milliseconds; the clock stands still under the pointer and the focus. */
const shownFor = 8000;
const tick = 250;

/**
 * What was just done, and the way back, where there is one. `Z` takes it back as well, also when the bar is
 * gone.
 */
export function UndoBar({ words, onUndo }: { words: string; onUndo: (() => void) | null }) {
  const [left, setLeft] = useState(shownFor);
  const [isHeld, setIsHeld] = useState(false);
  const isOver = left <= 0;
  useEffect(() => {
    if (isHeld || isOver) return;
    const timer = setInterval(() => setLeft((now) => now - tick), tick);
    return () => clearInterval(timer);
  }, [isHeld, isOver]);
  return (
    <div class="undo-place" role="status">
      {isOver ? null : (
        <div
          class="undo-bar"
          onPointerEnter={() => setIsHeld(true)}
          onPointerLeave={() => setIsHeld(false)}
          onFocusIn={() => setIsHeld(true)}
          onFocusOut={() => setIsHeld(false)}
        >
          <span>{words}</span>
          {onUndo ? (
            <button type="button" class="mini" aria-keyshortcuts="Z" onClick={onUndo}>
              {translate('undo')}
              <KeyHint name="Z" />
            </button>
          ) : null}
        </div>
      )}
    </div>
  );
}
