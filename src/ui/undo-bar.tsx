import { useEffect, useState } from 'preact/hooks';
import { translate } from '../platform/translate.ts';
import { KeyHint } from './key-hint.tsx';

/** How long the bar is shown, in milliseconds; the clock stands still under the pointer and the focus. */
const shownFor = 8000;
const tick = 250;

/** What was just done; `at` tells it from what was done before. */
interface Done {
  at: number | string;
  words: string;
  onUndo: (() => void) | null;
}

/**
 * What was just done, and the way back, where there is one. `Z` takes it back as well, also when the bar is
 * gone. It stays where nothing was done yet: what comes into it is then read out.
 */
export const UndoBar = ({ done }: { done: Done | null }) => (
  <div class="undo-place" role="status">
    {done ? <Bar key={done.at} {...done} /> : null}
  </div>
);

function Bar({ words, onUndo }: Omit<Done, 'at'>) {
  const [left, setLeft] = useState(shownFor);
  const [isHeld, setIsHeld] = useState(false);
  const isOver = left <= 0;
  useEffect(() => {
    if (isHeld || isOver) return;
    const timer = setInterval(() => setLeft((now) => now - tick), tick);
    return () => clearInterval(timer);
  }, [isHeld, isOver]);
  return isOver ? null : (
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
  );
}
