import { useLayoutEffect, useRef } from 'preact/hooks';
import { translate } from '../../platform/translate.ts';
import { Icon } from '../icon.tsx';

/** The two buttons that change the order; the one that was pressed keeps the focus where the list goes. */
export function MoveButtons(props: {
  title: string;
  place: { at: number; of: number };
  onMove: (by: 1 | -1) => void;
}) {
  const buttons = useRef<HTMLDivElement>(null);
  const pressed = useRef<number | null>(null);
  const { at, of } = props.place;
  useLayoutEffect(() => {
    if (pressed.current !== null) buttons.current?.querySelectorAll('button')[pressed.current]?.focus();
    pressed.current = null;
  }, [at]);
  const move = (by: 1 | -1) => {
    if (at + by < 0 || at + by >= of) return;
    pressed.current = by < 0 ? 0 : 1;
    props.onMove(by);
  };
  if (of < 2) return null;
  return (
    <div ref={buttons} class="move">
      <button
        type="button"
        aria-label={translate('list_up', props.title)}
        aria-disabled={at === 0}
        onClick={() => move(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        aria-label={translate('list_down', props.title)}
        aria-disabled={at === of - 1}
        onClick={() => move(1)}
      >
        <Icon name="down-arrow" />
      </button>
    </div>
  );
}
