/**
 * Listens for what the person presses next, in the page or with the keys; the returned function ends that and
 * tells whether they did. Who has gone on by the time an answer comes is not to lose the focus to it.
 */
export function listenForPress(): () => boolean {
  const over = new AbortController();
  let isPressed = false;
  const press = () => {
    isPressed = true;
  };
  for (const name of ['keydown', 'pointerdown'])
    addEventListener(name, press, { signal: over.signal, capture: true, passive: true });
  return () => {
    over.abort();
    return isPressed;
  };
}
