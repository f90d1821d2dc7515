import type { FollowedList } from '../../history/records.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { ActionButton } from '../action-button.tsx';
import { formatMoment } from '../format-moment.ts';

/** What a person may do about the versions of a list: let one in force that waits, and go back to one. */
export function ListVersions({ list }: { list: FollowedList }) {
  const listUrl = list.url;
  const others = list.kept.filter(({ version }) => version !== list.version);
  return (
    <>
      {list.held ? (
        <div class="list-trouble">
          <div class="row">
            <ActionButton act={() => sendToWorker('let-in-force', { listUrl })}>
              {translate('version_let_in', list.held.version)}
            </ActionButton>
          </div>
        </div>
      ) : null}
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
                <ActionButton act={() => sendToWorker('go-back-to', { listUrl, version })}>
                  {translate(version > list.version ? 'version_go_on' : 'version_go_back', version)}
                </ActionButton>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
