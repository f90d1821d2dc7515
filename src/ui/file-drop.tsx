import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { type MessageKey, translate } from '../platform/translate.ts';
import { useDroppedFile } from './use-dropped-file.ts';

/** Where a file is chosen by a button, or dropped anywhere on the page. */
export function FileDrop(props: {
  button: MessageKey;
  hint: MessageKey;
  /** Whether choosing a file is what the page is for. */
  isPrimary?: boolean;
  accept?: string;
  onFile: (file: File | undefined) => void;
  children?: ComponentChildren;
}) {
  const { button, hint, isPrimary = false, accept, onFile, children } = props;
  const input = useRef<HTMLInputElement>(null);
  const isOver = useDroppedFile(onFile);
  return (
    <div class={isOver ? 'file-drop over' : 'file-drop'}>
      <button
        type="button"
        {...(isPrimary ? { class: 'primary' } : {})}
        onClick={() => input.current?.click()}
      >
        {translate(button)}
      </button>
      <span class="soft">{translate(hint)}</span>
      <input
        ref={input}
        type="file"
        hidden
        {...(accept ? { accept } : {})}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          // The same file may be chosen again after it was changed.
          event.currentTarget.value = '';
        }}
      />
      {children}
    </div>
  );
}
