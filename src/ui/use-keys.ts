import { useLayoutEffect, useRef } from 'preact/hooks';
import { isTyping } from './is-typing.ts';

/** A key as it was pressed, and where. */
export interface PressedKey {
  key: string;
  withCtrl: boolean;
  withShift: boolean;
  withAlt: boolean;
  /** Whether it writes into a field. */
  isInField: boolean;
  /** Whether it comes once more because it is held down. */
  isHeld: boolean;
}

/** Runs what a key is for; a key that `run` has no use for (false) stays the browser's. */
export function useKeys<Command>(
  commandOf: (pressed: PressedKey) => Command | null,
  run: (command: Command) => boolean,
): void {
  const latest = useRef({ commandOf, run });
  latest.current = { commandOf, run };
  // With the page, before any key: one pressed as soon as it is drawn counts.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A question in front of the page has its own keys; a letter that is being composed is none.
      if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const command = latest.current.commandOf({
        key: event.key,
        withCtrl: event.ctrlKey || event.metaKey,
        withShift: event.shiftKey,
        withAlt: event.altKey,
        isInField: isTyping(event),
        isHeld: event.repeat,
      });
      if (command && latest.current.run(command)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
