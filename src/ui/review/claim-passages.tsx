import { useState } from 'preact/hooks';
import type { Claim, ClaimPassage } from '../../contract/staff/claim.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { ChangedWords } from '../changed-words.tsx';
import { type Finding, foundSentence } from '../found-sentence.ts';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';
import { ClaimPart } from './claim-part.tsx';
import { passageOf } from './passage-of.ts';
import { sayMoment } from './say-moment.ts';
import type { TicksBeside } from './wording-ticks.ts';

/** So many wordings are shown before the rest is asked for. */
const fewWordings = 6;

/** What was reported, most often first: one passage as it stands on its page, and the others below. */
export function ClaimPassages({ claim, wordings }: { claim: Claim; wordings: TicksBeside }) {
  const [shownId, setShownId] = useState<string | null>(null);
  const [areAll, setAreAll] = useState(false);
  const shown = claim.passages.find(({ id }) => id === shownId) ?? claim.passages[0];
  if (!shown) return <p class="soft">{translate('claim_no_passage')}</p>;
  const listed = areAll ? claim.passages : claim.passages.slice(0, fewWordings);
  return (
    <>
      <InContext key={shown.id} passage={shown} />
      <ClaimPart
        head={translate('claim_wordings')}
        hint={wordings ? translate('claim_wordings_hint') : undefined}
      >
        <ul class="boxed">
          {listed.map((passage) => (
            <li key={passage.id}>
              <Wording
                passage={passage}
                wordings={wordings}
                isShown={passage.id === shown.id}
                onShow={() => setShownId(passage.id)}
              />
            </li>
          ))}
          {listed.length < claim.passages.length ? (
            <li>
              <button type="button" class="plain" onClick={() => setAreAll(true)}>
                {translate('claim_wordings_all', claim.passages.length)}
              </button>
            </li>
          ) : null}
        </ul>
      </ClaimPart>
    </>
  );
}

/** A passage with the words around it, and the way to its page. */
function InContext({ passage }: { passage: ClaimPassage }) {
  const [found, setFound] = useState<Finding>(null);
  const seek = async () => {
    setFound('seeking');
    setFound(await sendToWorker('find-again', { pageUrl: passage.pageUrl, passage: passageOf(passage) }));
  };
  const host = URL.parse(passage.pageUrl)?.host ?? passage.pageUrl;
  const isSame = found !== null && found !== 'seeking' && found.ok && found.value.how === 'exact';
  return (
    <ClaimPart
      head={translate('claim_passage')}
      hint={
        <>
          <span>
            {host} · {sayMoment(Date.parse(passage.firstSeen), Date.now())}
          </span>
          <button
            type="button"
            class="plain open-page"
            aria-keyshortcuts="O"
            aria-busy={found === 'seeking'}
            onClick={seek}
          >
            {translate('claim_open_page')}
            <KeyHint name="O" />
          </button>
        </>
      }
    >
      <blockquote class="quote">
        <span class="around">{passage.prefix}</span>
        <mark>{passage.text}</mark>
        <span class="around">{passage.suffix}</span>
      </blockquote>
      <p role="status" class="soft found">
        {found === null || found === 'seeking' ? null : <Icon name={isSame ? 'check' : 'warning'} />}
        {foundSentence(found)}
      </p>
      <ChangedWords finding={found} />
    </ClaimPart>
  );
}

function Wording(props: {
  passage: ClaimPassage;
  wordings: TicksBeside;
  isShown: boolean;
  onShow: () => void;
}) {
  const { passage, wordings } = props;
  const ticks = wordings === 'awaited' ? null : wordings;
  const chip = ticks?.chipOf(passage.id) ?? null;
  return (
    <div class="wording">
      {wordings ? (
        <input
          type="checkbox"
          aria-label={translate('claim_wording_tick', passage.text)}
          checked={ticks?.has(passage.text) ?? false}
          disabled={!ticks}
          onChange={(event) => ticks?.tick(passage.text, event.currentTarget.checked)}
        />
      ) : null}
      <button
        type="button"
        class="text cut"
        aria-pressed={props.isShown}
        title={passage.text}
        onClick={props.onShow}
      >
        {passage.text}
      </button>
      <b class="num">×{passage.reports}</b>
      {chip ? <span class={chip.isNew ? 'chip new' : 'chip'}>{chip.words}</span> : null}
    </div>
  );
}
