import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { translate } from '../platform/translate.ts';

/**
 * A button that asks `question` in a dialog before it does anything; its answer repeats the button's own
 * words.
 */
export function ConfirmButton(props: {
  question: string;
  onConfirm: () => void;
  disabled?: boolean;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const questionId = useId();
  const ask = () => {
    // Escape leaves the last answer standing, which must not count for this question.
    if (dialog.current) dialog.current.returnValue = '';
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" disabled={props.disabled} onClick={ask}>
        {props.children}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={questionId}
        onClose={() => dialog.current?.returnValue === 'yes' && props.onConfirm()}
      >
        <form method="dialog" class="stack">
          <p id={questionId}>{props.question}</p>
          <div class="row">
            <button type="submit" value="no" autofocus>
              {translate('cancel')}
            </button>
            <button type="submit" value="yes" class="danger">
              {props.children}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
