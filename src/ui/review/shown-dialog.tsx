import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { translate } from '../../platform/translate.ts';

/** Something to read in front of the page, with a button to close it. It is shown as soon as it is there. */
export function ShownDialog(props: {
  label: string;
  class?: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={props.class} aria-label={props.label} onClose={props.onClose}>
      <div class="stack">
        {props.children}
        <div>
          <button type="button" onClick={() => dialog.current?.close()}>
            {translate('card_close')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
