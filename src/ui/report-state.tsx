import type { OutboxState } from '../history/records.ts';
import { Icon, type IconName } from './icon.tsx';
import { type MessageKey, translate } from './translate.ts';

const looks: Record<OutboxState, { word: MessageKey; icon: IconName; tone: string }> = {
  queued: { word: 'state_queued', icon: 'clock', tone: 'unverified' },
  sending: { word: 'state_sending', icon: 'up', tone: 'corrected' },
  delivered: { word: 'state_delivered', icon: 'check', tone: 'true' },
  refused: { word: 'state_refused', icon: 'cross', tone: 'false' },
  'needs-you': { word: 'state_needs_you', icon: 'hand', tone: 'misleading' },
};

/** Where a report is on its way, as a word with its drawing. */
export const ReportState = ({ state }: { state: OutboxState }) => (
  <span class={`tag ${looks[state].tone}`}>
    <Icon name={looks[state].icon} />
    {translate(looks[state].word)}
  </span>
);
