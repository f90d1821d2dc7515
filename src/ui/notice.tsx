import type { ComponentChildren } from 'preact';
import type { Refusal } from '../contract/result.ts';
import { explain } from '../platform/translate.ts';
import { Icon, type IconName } from './icon.tsx';

type Tone = 'calm' | 'good' | 'careful' | 'bad';

const icons: Record<Tone, IconName | null> = {
  calm: null,
  good: 'check',
  careful: 'warning',
  bad: 'warning',
};

/**
 * A sentence set apart from the text around it; the drawing and the edge say its tone, never colour alone.
 * One that is void keeps its room and says nothing.
 */
export function Notice(props: { tone?: Tone; isVoid?: boolean; children: ComponentChildren }) {
  const { tone = 'calm', isVoid, children } = props;
  const icon = icons[tone];
  return (
    <div class={isVoid ? `notice ${tone} void` : `notice ${tone}`}>
      {icon ? <Icon name={icon} /> : null}
      <div class="stack tight">{children}</div>
    </div>
  );
}

/** Why something did not work and what to do next; read out when it appears. */
export const RefusalNotice = ({ refusal }: { refusal: Refusal | null }) => (
  <div role="alert">
    {refusal ? (
      <Notice tone="bad">
        <p>{explain(refusal)}</p>
      </Notice>
    ) : null}
  </div>
);
