import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import type { Patrol } from '../../history/records.ts';
import type { WalkStep } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { countLookedAt, forgetLookedAt } from '../../patrol/looked-at-store.ts';
import { putBack } from '../../patrol/patrol-store.ts';
import { translate } from '../../platform/translate.ts';
import { formatWhen } from '../format-when.ts';
import { Icon } from '../icon.tsx';
import { RefusalNotice } from '../notice.tsx';
import { UndoBar } from '../undo-bar.tsx';
import { useKeys } from '../use-keys.ts';
import { useStored } from '../use-stored.ts';
import { AddPages } from './add-pages.tsx';
import { BesideButton } from './beside-button.tsx';
import { EditPatrol, type Removed } from './edit-patrol.tsx';
import { WalkProgress } from './walk-progress.tsx';

/** All sets of pages, how far each was walked, and a place to add more. */
export function PatrolSets({ patrols, onOpen }: { patrols: Patrol[]; onOpen: (id: string) => void }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const remembered = useStored(countLookedAt);
  const walk = async (patrolId: string, step: WalkStep) => {
    const begun = await sendToWorker('step-walk', { patrolId, step });
    setRefusal(begun.ok ? null : begun.error);
    if (begun.ok) onOpen(patrolId);
  };
  const undo = () => {
    if (removed) void putBack(removed.patrol, removed.url);
    setRemoved(null);
  };
  useKeys(
    ({ key, isInField }) => (key === 'z' && !isInField && removed ? 'undo' : null),
    () => {
      undo();
      return true;
    },
  );
  return (
    <>
      {patrols.length === 0 ? <p>{translate('patrol_none')}</p> : null}
      <ul class="stack" aria-label={translate('patrol_sets')}>
        {patrols.map((patrol, at) => (
          <PatrolSet
            key={patrol.id}
            patrol={patrol}
            isMain={at === 0}
            onWalk={(step) => walk(patrol.id, step)}
            onRemoved={setRemoved}
          />
        ))}
      </ul>
      <RefusalNotice refusal={refusal} />
      <AddPages patrols={patrols} />
      <footer class="stack tight patrol-foot">
        <p class="soft">
          <Icon name="eye" /> {translate('patrol_polite')}
        </p>
        {remembered?.ok && remembered.value > 0 ? (
          <p class="soft">
            {translate('patrol_memory', remembered.value)}{' '}
            <button type="button" class="plain" onClick={() => forgetLookedAt()}>
              {translate('patrol_forget')}
            </button>
          </p>
        ) : null}
        <BesideButton />
      </footer>
      <UndoBar done={removed && { ...removed, onUndo: undo }} />
    </>
  );
}

function PatrolSet(props: {
  patrol: Patrol;
  isMain: boolean;
  onWalk: (step: WalkStep) => void;
  onRemoved: (removed: Removed) => void;
}) {
  const { patrol, isMain, onWalk, onRemoved } = props;
  const { name, pages, walk } = patrol;
  const isUnderWay = walk !== null && walk.state !== 'over';
  const at = pages.findIndex(({ url }) => url === walk?.at) + 1;
  const words = isUnderWay ? 'patrol_go_on' : 'patrol_walk';
  return (
    <li class="card patrol-set">
      <h2>{name}</h2>
      <button
        type="button"
        class={isMain ? 'mini primary' : 'mini'}
        aria-label={translate(isUnderWay ? 'patrol_go_on_named' : 'patrol_walk_named', name)}
        disabled={pages.length === 0}
        onClick={() => onWalk(isUnderWay ? 'go-on' : 'begin')}
      >
        <Icon name="play" />
        {translate(words)}
      </button>
      <p class="soft">
        {isUnderWay
          ? translate(walk.state === 'on' ? 'patrol_going_at' : 'patrol_stopped_at', at, pages.length)
          : `${translate('patrol_pages', pages.length)} · ${
              walk?.endedAt
                ? translate('patrol_walked', formatWhen(walk.endedAt, Date.now()))
                : translate('patrol_never')
            }`}
      </p>
      {isUnderWay ? <WalkProgress patrol={patrol} walk={walk} /> : null}
      <EditPatrol patrol={patrol} onRemoved={onRemoved} />
    </li>
  );
}
