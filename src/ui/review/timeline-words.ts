import type { TimelineLine } from '../../contract/staff/claim.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';

/** What lines of the log say; the second blank is for what somebody wrote. */
const sentences: Record<string, MessageKey> = {
  'claim-taken': 'timeline_taken',
  'claim-put-back': 'timeline_put_back',
  'claim-handed-over': 'timeline_handed_over',
  'claim-passed-on': 'timeline_passed_on',
  'receipt-taken': 'timeline_receipt',
  'withdrawal-told': 'timeline_withdrawal_told',
  'withdrawal-to-tell': 'timeline_withdrawal_to_tell',
  'claim-noted': 'timeline_noted',
  'claim-asked': 'timeline_asked',
  'claim-categorised': 'timeline_categorised',
  'claim-closed': 'timeline_closed',
  'claim-reopened': 'timeline_reopened',
  'claim-muted': 'timeline_muted',
  'claim-unmuted': 'timeline_unmuted',
  'claim-due': 'timeline_due',
  'claim-merged': 'timeline_merged',
  'claim-split': 'timeline_split',
  'claim-merged-away': 'timeline_merged',
  'claim-merge-undone': 'timeline_undid',
  'claim-split-off': 'timeline_split',
  'claim-split-undone': 'timeline_undid',
  'claim-undone': 'timeline_undid',
  'draft-written': 'timeline_wrote',
  'dry-run-made': 'timeline_tried',
  'approval-asked': 'timeline_asked_approval',
  'draft-approved': 'timeline_approved',
  'draft-sent-back': 'timeline_sent_back',
  'verdict-withdrawn': 'timeline_withdrew',
  'withdrawal-reason-given': 'timeline_reason_given',
  'withdrawal-reason-approved': 'timeline_approved_reason',
  'dispute-reason-approved': 'timeline_approved_reason',
  'verdict-published': 'timeline_published',
};

/** A line of the log about a claim in words; one of a kind that is not known is said by its kind. Pure. */
export function timelineWords({ kind, seat, data }: Pick<TimelineLine, 'kind' | 'seat' | 'data'>): string {
  const who = seat?.name ?? translate('timeline_desk');
  const sentence = sentences[kind];
  if (kind === 'pages-looked-at')
    return translate('timeline_looked', who, Number(data.pages ?? 0), Number(data.stillUp ?? 0));
  if (sentence === undefined) return translate('timeline_other', who, kind);
  const written = [data.text, data.reason].find((value) => typeof value === 'string');
  return translate(sentence, who, String(written ?? ''));
}

/**
 * The lines to show, newest first: of a draft that one seat wrote on again and again, the last line stands
 * for all. Pure.
 */
export const timelineShown = <Line extends Pick<TimelineLine, 'kind' | 'seat'>>(
  lines: readonly Line[],
): Line[] =>
  lines
    .filter(({ kind, seat }, index) => {
      const next = lines[index + 1];
      return !(kind === 'draft-written' && next?.kind === kind && next.seat?.seat === seat?.seat);
    })
    .toReversed();
