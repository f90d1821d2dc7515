import { useState } from 'preact/hooks';
import { statuses } from '../../contract/list.ts';
import type { Result } from '../../contract/result.ts';
import type { Claim, ClaimAction } from '../../contract/staff/claim.ts';
import type { Alike } from '../../contract/staff/dry-run.ts';
import { explain, translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { Icon } from '../icon.tsx';
import { RefusalNotice } from '../notice.tsx';
import { statusIcons } from '../status-tag.tsx';
import { answerWith } from './answer-with.ts';
import { ClaimPart } from './claim-part.tsx';
import type { OpenClaim } from './use-claim.ts';

type AlikeOne = Alike['alike'][number];

/** Claims and entries that are alike, the likest first; one key answers with the first that has a verdict. */
export function ClaimAlike(props: {
  desk: DeskClient;
  open: OpenClaim;
  claim: Claim;
  mayWork: boolean;
  onAct: (action: ClaimAction) => Promise<boolean>;
  onOpen: (id: string) => void;
}) {
  const { alike } = props.open;
  const first = alike?.ok ? answerWith(alike.value) : null;
  return (
    <ClaimPart
      head={translate('claim_alike')}
      hint={first && props.mayWork ? translate('claim_alike_hint', props.claim.reports) : undefined}
    >
      {alike === null ? (
        <p class="soft">{translate('claim_reading')}</p>
      ) : alike.ok ? (
        alike.value.alike.length > 0 ? (
          <ul class="boxed">
            {alike.value.alike.map((one) => (
              <li key={`${one.kind} ${one.listId} ${one.id}`}>
                <AlikeRow {...props} one={one} />
              </li>
            ))}
          </ul>
        ) : (
          <p class="soft">{translate('claim_alike_none')}</p>
        )
      ) : (
        <p class="soft">{explain(alike.error)}</p>
      )}
    </ClaimPart>
  );
}

function AlikeRow(props: Parameters<typeof ClaimAlike>[0] & { one: AlikeOne }) {
  const { one, claim } = props;
  const [other, setOther] = useState<Result<Claim> | null>(null);
  const status = statuses.find((known) => known === one.status);
  const compare = async () => setOther(other ? null : await props.desk.claim(one.id));
  return (
    <div class="stack tight grow">
      <div class="alike">
        {status ? (
          <span class={`status-word ${status}`}>
            <Icon name={statusIcons[status]} />
            {translate(`status_${status}`)}
          </span>
        ) : (
          <span class="chip">{translate('claim_alike_open')}</span>
        )}
        <span class="cut grow" title={one.title}>
          {one.title}
        </span>
        <span class="soft num">{translate('claim_likeness', Math.round(one.likeness * 100))}</span>
        {one.kind === 'claim' ? (
          <button type="button" class="mini" aria-expanded={other !== null} onClick={compare}>
            {translate('claim_compare')}
          </button>
        ) : null}
      </div>
      {other?.ok === false ? <RefusalNotice refusal={other.error} /> : null}
      {other?.ok ? (
        <div class="compared">
          <Side head={translate('claim_this_one')} claim={claim} />
          <Side head={translate('claim_other_one', other.value.number)} claim={other.value} />
          <div class="row">
            <button type="button" class="mini" onClick={() => props.onOpen(one.id)}>
              {translate('claim_open_other')}
            </button>
            {props.mayWork ? (
              <button type="button" class="mini" onClick={() => props.onAct({ kind: 'merge', into: one.id })}>
                {translate('claim_answer_with')}
              </button>
            ) : null}
          </div>
        </div>
      ) : null}
    </div>
  );
}

const Side = ({ head, claim }: { head: string; claim: Claim }) => (
  <div class="stack tight">
    <b>{head}</b>
    <p>{claim.title}</p>
    <ul>
      {claim.passages.slice(0, 3).map(({ id, text, reports }) => (
        <li key={id}>
          <q>{text}</q> <b class="num">×{reports}</b>
        </li>
      ))}
    </ul>
  </div>
);
