import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReadingChoices } from '../../contract/list-formats.ts';
import type { Refusal, Result } from '../../contract/result.ts';
import { dropStaged } from '../../list/imports/staged-file.ts';
import type { Following, ImportPreview } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { Notice, RefusalNotice } from '../notice.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportEntries } from './import-entries.tsx';
import { ImportNames, type Names, namesFor } from './import-names.tsx';
import { ImportReading } from './import-reading.tsx';

const asItIs: ReadingChoices = { encoding: null, format: null, columns: null };

/** Shows what a file would be as a list. Nothing is followed before the person says so. */
export function ImportDialog(props: { staged: string; onDone: (following: Following | null) => void }) {
  const { staged, onDone } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const result = useRef<Following | null>(null);
  const titleId = useId();
  const [choices, setChoices] = useState(asItIs);
  const preview = usePreview(staged, choices);
  const [typed, setTyped] = useState<Names | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Refusal | null>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const seen = preview?.ok ? preview.value : null;
  const names = typed ?? (seen ? namesFor(seen) : { title: '', publisher: '' });
  const refusal = failed ?? (preview?.ok ? preview.value.refusal : (preview?.error ?? null));
  const canFollow = seen?.reading != null && seen.refusal === null && !isBusy;
  const follow = async (event: Event) => {
    event.preventDefault();
    if (!canFollow) return;
    setBusy(true);
    const followed = await sendToWorker('follow-import', { staged, choices, names });
    setBusy(false);
    if (!followed.ok) return setFailed(followed.error);
    result.current = followed.value;
    // The browser gives the focus back to what was pressed before.
    dialog.current?.close();
  };
  const close = () => {
    if (!result.current) void dropStaged(staged);
    onDone(result.current);
  };
  const choose = (change: Partial<ReadingChoices>) => {
    setFailed(null);
    setChoices({ ...choices, ...change });
  };

  return (
    <dialog ref={dialog} class="import" aria-labelledby={titleId} onClose={close}>
      <form class="stack" onSubmit={follow}>
        <div class="stack tight">
          <h2 id={titleId}>{translate('import_title')}</h2>
          <p class="soft">{seen?.name}</p>
          {seen?.own ? <p>{`${seen.own.title} · ${seen.own.publisher}`}</p> : null}
        </div>
        {seen ? (
          <>
            <ImportReading preview={seen} choices={choices} onChoose={choose} />
            {seen.reading?.format === 'table' ? (
              <ImportColumns reading={seen.reading} onChoose={(columns) => choose({ columns })} />
            ) : null}
            {seen.reading ? <ImportEntries preview={seen} /> : null}
            {seen.replaces === null ? null : (
              <Notice tone="careful">
                <p>{translate('import_replaces', seen.replaces)}</p>
              </Notice>
            )}
            {seen.reading && !seen.own ? <ImportNames names={names} onType={setTyped} /> : null}
          </>
        ) : null}
        <RefusalNotice refusal={refusal} />
        <div class="row">
          <button type="submit" class="primary" disabled={!canFollow}>
            {translate(isBusy ? 'join_busy' : 'import_follow')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {translate('cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** What the worker makes of the file, anew for each way of reading it; null before the first. */
function usePreview(staged: string, choices: ReadingChoices): Result<ImportPreview> | null {
  const [preview, setPreview] = useState<Result<ImportPreview> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void sendToWorker('preview-import', { staged, choices }).then((answer) => {
      if (isWanted) setPreview(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [staged, choices]);
  return preview;
}
