import { deepestFocus } from '../../page/dom/deepest-focus.ts';
import { rootElement } from '../../page/dom/true-property.ts';
import { Countdown } from './countdown.ts';
import { OwnLayer } from './own-layer.ts';

/** How long a notice stays, in milliseconds, and one that offers to take something back. */
const stay = 15_000;
const stayToUndo = 8000;

/** What can be done about what a notice says. */
export interface NoticeAction {
  label: string;
  act: () => void;
  /** Whether the focus goes to its button: the keys would not get there in time. */
  takesFocus: boolean;
}

/**
 * Says something at the edge of the page, aloud too, until Escape, a click on it, or a while has passed,
 * which does not pass under the pointer or the focus. The returned function ends it sooner. `sheet` is the
 * card's.
 */
export function showNotice(words: string, sheet: string, action: NoticeAction | null = null): () => void {
  const over = new AbortController();
  const { signal } = over;
  const end = () => over.abort();
  const focusBefore = deepestFocus();

  const notice = document.createElement('section');
  notice.className = 'card notice';
  const said = document.createElement('p');
  said.role = 'status';
  notice.append(said);
  const button = action && buttonOf(action, end);
  if (button) notice.append(button);
  const layer = new OwnLayer(sheet, notice, end);
  layer.show(rootElement());
  // A live region must be there before its words are.
  requestAnimationFrame(() =>
    layer.change(() => {
      said.textContent = words;
    }),
  );
  if (action?.takesFocus) button?.focus({ preventScroll: true });

  const countdown = new Countdown(action ? stayToUndo : stay, end);
  countdown.run();
  const isHeld = () => layer.host.matches(':hover') || layer.root.activeElement !== null;
  // Where pointer and focus are is known once the event is over.
  const followPerson = () =>
    queueMicrotask(() => (signal.aborted || isHeld() ? countdown.stand() : countdown.run()));
  for (const name of ['pointerenter', 'pointerleave', 'focusin', 'focusout'])
    layer.host.addEventListener(name, followPerson);

  signal.addEventListener('abort', () => {
    countdown.stand();
    const hadFocus = layer.root.activeElement !== null;
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    layer.remove();
  });
  if (!action) layer.host.addEventListener('click', ({ isTrusted }) => isTrusted && end());
  const endOnEscape = ({ key, isTrusted }: KeyboardEvent) => isTrusted && key === 'Escape' && end();
  window.addEventListener('keydown', endOnEscape, { signal, capture: true });
  return end;
}

function buttonOf({ label, act }: NoticeAction, end: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'action';
  button.textContent = label;
  button.addEventListener('click', ({ isTrusted }) => {
    if (!isTrusted) return;
    end();
    act();
  });
  return button;
}
