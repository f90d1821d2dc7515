import type { ComponentChildren } from 'preact';
import { KeyHint } from '../key-hint.tsx';
import { useAct } from '../use-act.ts';

/** A button that does something at once and waits for it, so that it is not done twice. */
export function ActButton(props: {
  act: () => Promise<unknown>;
  keys?: string;
  children: ComponentChildren;
  class?: string;
  disabled?: boolean;
}) {
  const [isBusy, press] = useAct(props.act);
  return (
    <button
      type="button"
      class={props.class ?? 'mini'}
      aria-busy={isBusy}
      disabled={props.disabled ?? false}
      {...(props.keys ? { 'aria-keyshortcuts': props.keys } : {})}
      onClick={press}
    >
      {props.children}
      {props.keys ? <KeyHint name={props.keys} /> : null}
    </button>
  );
}
