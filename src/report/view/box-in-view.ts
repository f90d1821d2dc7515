import type { Box } from '../../messages/message-contract.ts';

/** The visible part of a rectangle, in CSS pixels of the window's view; null where none is visible. */
export function boxInView(rect: Box): Box | null {
  // A page that is zoomed with two fingers shows only a part of its viewport.
  const { offsetLeft = 0, offsetTop = 0, scale = 1 } = window.visualViewport ?? {};
  const left = Math.max(0, (rect.left - offsetLeft) * scale);
  const top = Math.max(0, (rect.top - offsetTop) * scale);
  const right = Math.min(innerWidth, (rect.left + rect.width - offsetLeft) * scale);
  const bottom = Math.min(innerHeight, (rect.top + rect.height - offsetTop) * scale);
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}
