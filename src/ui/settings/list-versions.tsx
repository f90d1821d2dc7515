import { useId, useState } from 'preact/hooks';
import type { FollowedList, HeldVersion } from '../../history/records.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { ActionButton } from '../action-button.tsx';
import { formatMoment } from '../format-moment.ts';
import { HeldEntries } from './held-entries.tsx';

/** What a person may do about the versions of a list: let one in force that waits, and go back to one. */
export function ListVersions({ list, isLocked }: { list: FollowedList; isLocked: boolean }) {
  const listUrl = list.url;
  const others = list.kept.filter(({ version }) => version !== list.version);
  return (
    <>
      {list.held ? <Waiting list={list} held={list.held} isLocked={isLocked} /> : null}
      {others.length > 0 ? (
        <details class="list-panel">
          <summary>{translate('versions_kept', others.length)}</summary>
          <ul class="stack tight">
            {others.map(({ version, entryCount, since }) => (
              <li key={version} class="row apart">
                <span>
                  {translate(
                    'version_kept',
                    version,
                    entryCount.toLocaleString(translate('page_language')),
                    formatMoment(since),
                  )}
                </span>
                {isLocked ? null : (
                  <ActionButton act={() => sendToWorker('go-back-to', { listUrl, version })}>
                    {translate(version > list.version ? 'version_go_on' : 'version_go_back', version)}
                  </ActionButton>
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** A version that waits for the person: what it changes, and what to do about it. */
function Waiting({ list, held, isLocked }: { list: FollowedList; held: HeldVersion; isLocked: boolean }) {
  const listUrl = list.url;
  const panelId = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div class="list-trouble">
        {held.isPutOff ? <p class="soft">{translate('version_is_put_off', held.version)}</p> : null}
        {held.milder ? (
          <p class="row">
            {translate('version_milder', held.milder.toLocaleString(translate('page_language')))}
            {isLocked ? null : (
              <ActionButton act={() => sendToWorker('go-back-to', { listUrl, version: list.version })}>
                {translate('undo')}
              </ActionButton>
            )}
          </p>
        ) : null}
        <div class="row">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={panelId}
            onClick={() => setOpen(!isOpen)}
          >
            {translate(isOpen ? 'version_look_end' : 'version_look')}
          </button>
          <ActionButton act={() => sendToWorker('let-in-force', { listUrl })}>
            {translate('version_let_in', held.version)}
          </ActionButton>
          {held.isPutOff ? null : (
            <ActionButton act={() => sendToWorker('put-off-held', { listUrl })}>
              {translate('version_put_off')}
            </ActionButton>
          )}
        </div>
      </div>
      {isOpen ? (
        <div id={panelId} class="list-panel">
          <HeldEntries list={list} held={held} />
        </div>
      ) : null}
    </>
  );
}
