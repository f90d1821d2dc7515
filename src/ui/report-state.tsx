import type { Status } from '../contract/list.ts';
import type { OutboxState } from '../history/records.ts';
import type { Standing } from '../history/rows/history-row.ts';
import { type MessageKey, translate } from '../platform/translate.ts';
import { Icon, type IconName } from './icon.tsx';
import { statusIcons } from './status-tag.tsx';

const looks: Record<OutboxState, { word: MessageKey; icon: IconName; tone: string }> = {
  queued: { word: 'state_queued', icon: 'clock', tone: 'unverified' },
  sending: { word: 'state_sending', icon: 'up', tone: 'corrected' },
  delivered: { word: 'state_delivered', icon: 'check', tone: 'true' },
  refused: { word: 'state_refused', icon: 'cross', tone: 'false' },
  'needs-you': { word: 'state_needs_you', icon: 'hand', tone: 'misleading' },
};

const withdrawn = { word: 'state_withdrawn', icon: 'minus', tone: 'unverified' } as const;

/** Where a report is on its way, what was answered, or that it was taken back, as a word with its drawing. */
export function ReportState({ record }: { record: Standing }) {
  const { state, verdict } = record.followUp?.status ?? {};
  if (state === 'answered') return verdict ? <AnswerTag status={verdict.status} /> : <Answered />;
  const { word, icon, tone } =
    record.followUp?.status?.state === 'withdrawn' ? withdrawn : looks[record.state];
  return (
    <span class={`tag ${tone}`}>
      <Icon name={icon} />
      {translate(word)}
    </span>
  );
}

const AnswerTag = ({ status }: { status: Status }) => (
  <span class={`tag ${status}`}>
    <Icon name={statusIcons[status]} />
    {translate('state_answer', translate(`status_${status}`))}
  </span>
);

const Answered = () => (
  <span class="tag withdrawn">
    <Icon name="check" />
    {translate('state_answered')}
  </span>
);

/** The same as a word alone, for a table; what the answer says stands in other columns there. */
export const stateWord = ({ state, followUp }: Standing): MessageKey => {
  const atDesk = followUp?.status?.state;
  if (atDesk === 'answered') return 'state_answered';
  return atDesk === 'withdrawn' ? withdrawn.word : looks[state].word;
};
