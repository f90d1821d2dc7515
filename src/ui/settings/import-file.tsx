import { useEffect, useRef, useState } from 'preact/hooks';
import { type Refusal, refused } from '../../contract/result.ts';
import { sizeLimit } from '../../list/fetch-list-file.ts';
import { stageFile } from '../../list/imports/staged-file.ts';
import type { Following } from '../../messages/message-contract.ts';
import { translate } from '../../platform/translate.ts';
import { RefusalNotice } from '../notice.tsx';
import { FollowingNotice } from './following-notice.tsx';
import { ImportDialog } from './import-dialog.tsx';

/** A place to choose or drop a file with a list, which is looked at before it is followed. */
export function ImportFile() {
  const input = useRef<HTMLInputElement>(null);
  const [staged, setStaged] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [followed, setFollowed] = useState<Following | null>(null);

  const look = async (file: File | undefined) => {
    if (!file) return;
    setFollowed(null);
    if (file.size > sizeLimit)
      return setRefusal(refused('list_too_large', `${sizeLimit / 1024 / 1024} MB`).error);
    const kept = await stageFile(file, { name: file.name, address: null, etag: null });
    setRefusal(kept.ok ? null : kept.error);
    setStaged(kept.ok ? kept.value : null);
  };
  const isOver = useDroppedFile(look);

  return (
    <div class="stack tight">
      <div class={isOver ? 'import-drop over' : 'import-drop'}>
        <button type="button" onClick={() => input.current?.click()}>
          {translate('import_choose')}
        </button>
        <span class="soft">{translate('import_hint')}</span>
        <input
          ref={input}
          type="file"
          hidden
          accept=".txt,.csv,.tsv,.json,.jsonld,.html,.htm,text/*,application/json,application/ld+json"
          onChange={(event) => {
            void look(event.currentTarget.files?.[0]);
            // The same file may be chosen again after it was changed.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <FollowingNotice following={followed} />
      <RefusalNotice refusal={refusal} />
      {staged === null ? null : (
        <ImportDialog
          staged={staged}
          onDone={(following) => {
            setStaged(null);
            setFollowed(following);
          }}
        />
      )}
    </div>
  );
}

/** Takes the file that is dropped anywhere on the page; the value says whether one is held over it. */
function useDroppedFile(take: (file: File | undefined) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const stop = new AbortController();
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      // Without this the browser would open the file in place of the page.
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      latest.current(event.dataTransfer?.files[0]);
    };
    addEventListener('dragover', over, stop);
    addEventListener('dragleave', () => setOver(false), stop);
    addEventListener('drop', drop, stop);
    return () => stop.abort();
  }, []);
  return isOver;
}
