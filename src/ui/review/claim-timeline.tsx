import type { Claim } from '../../contract/staff/claim.ts';
import { translate } from '../../platform/translate.ts';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';
import { ClaimPart } from './claim-part.tsx';
import { sayMoment } from './say-moment.ts';
import { timelineShown, timelineWords } from './timeline-words.ts';

/** What happened to a claim, newest first, with the notes and the questions that were asked. */
export function ClaimTimeline(props: {
  claim: Claim;
  mayWork: boolean;
  onNote: () => void;
  onUndo: (sequence: number) => void;
}) {
  const { claim, mayWork } = props;
  const now = Date.now();
  return (
    <>
      <ClaimPart head={translate('claim_timeline')}>
        <ul class="timeline">
          {mayWork ? (
            <li>
              <Icon name="pencil" />
              <button type="button" class="plain" aria-keyshortcuts="M" onClick={props.onNote}>
                {translate('claim_write_note')}
                <KeyHint name="M" />
              </button>
            </li>
          ) : null}
          {timelineShown(claim.timeline).map((line) => (
            <li key={line.sequence}>
              <time dateTime={line.at}>{sayMoment(Date.parse(line.at), now)}</time>
              <span class={line.undoneBy === null ? '' : 'undone'}>
                {timelineWords(line)}
                {line.undoneBy === null ? null : ` ${translate('timeline_undone')}`}
              </span>
              {line.undoable && mayWork ? (
                <button type="button" class="plain" onClick={() => props.onUndo(line.sequence)}>
                  {translate('undo')}
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      </ClaimPart>
      {claim.questions.length > 0 ? (
        <ClaimPart head={translate('claim_questions')}>
          <ul class="boxed">
            {claim.questions.map((question) => (
              <li key={question.id} class="stack tight">
                <p>
                  <b>{question.text}</b>{' '}
                  <span class="soft">
                    {question.by.name} · {sayMoment(Date.parse(question.askedAt), now)}
                  </span>
                </p>
                {question.answers.map((answer) => (
                  <p key={`${answer.reportId} ${answer.at}`}>
                    <q>{answer.text}</q> <span class="soft">{sayMoment(Date.parse(answer.at), now)}</span>
                  </p>
                ))}
                {question.answers.length === 0 ? (
                  <p class="soft">{translate('claim_no_answer_yet')}</p>
                ) : null}
              </li>
            ))}
          </ul>
        </ClaimPart>
      ) : null}
    </>
  );
}
