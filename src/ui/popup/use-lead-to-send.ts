import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Leads the focus to Send where a person wants to send a report as it stands: once, when it can be pressed
 * for the first time, and only from `start`, where the form had put the focus. Whoever writes a note by then
 * goes on writing.
 */
export function useLeadToSend(
  start: RefObject<HTMLElement | null>,
  isWanted: boolean,
  canSend: boolean,
): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const isLed = useRef(false);
  useLayoutEffect(() => {
    if (!isWanted || !canSend || isLed.current) return;
    isLed.current = true;
    if (document.activeElement === start.current) button.current?.focus();
  }, [start, isWanted, canSend]);
  return button;
}
