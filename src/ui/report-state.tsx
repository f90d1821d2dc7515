import type { OutboxState, ReportRecord } from '../history/records.ts';
import { type MessageKey, translate } from '../platform/translate.ts';
import { Icon, type IconName } from './icon.tsx';

const looks: Record<OutboxState, { word: MessageKey; icon: IconName; tone: string }> = {
  queued: { word: 'state_queued', icon: 'clock', tone: 'unverified' },
  sending: { word: 'state_sending', icon: 'up', tone: 'corrected' },
  delivered: { word: 'state_delivered', icon: 'check', tone: 'true' },
  refused: { word: 'state_refused', icon: 'cross', tone: 'false' },
  'needs-you': { word: 'state_needs_you', icon: 'hand', tone: 'misleading' },
};

const withdrawn = { word: 'state_withdrawn', icon: 'minus', tone: 'unverified' } as const;

/** Where a report is on its way, or that it was taken back, as a word with its drawing. */
export function ReportState({ record }: { record: Pick<ReportRecord, 'state' | 'followUp'> }) {
  const { word, icon, tone } =
    record.followUp?.status?.state === 'withdrawn' ? withdrawn : looks[record.state];
  return (
    <span class={`tag ${tone}`}>
      <Icon name={icon} />
      {translate(word)}
    </span>
  );
}
