import { useRef, useState } from 'preact/hooks';
import { type Refusal, refused } from '../../contract/result.ts';
import { sizeLimit } from '../../list/fetch-bytes.ts';
import { dropStaged, stageFile } from '../../list/imports/staged-file.ts';
import type { Following } from '../../messages/message-contract.ts';
import { FileDrop } from '../file-drop.tsx';
import { RefusalNotice } from '../notice.tsx';
import { FollowingNotice } from './following-notice.tsx';
import { ImportDialog } from './import-dialog.tsx';

/** A place to choose or drop a file with a list, which is looked at before it is followed. */
export function ImportFile() {
  const [staged, setStaged] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [followed, setFollowed] = useState<Following | null>(null);

  /** Which file was chosen last: one that takes long to be put aside is given up for the next. */
  const turn = useRef(0);

  const look = async (file: File | undefined) => {
    if (!file) return;
    turn.current += 1;
    const own = turn.current;
    setFollowed(null);
    if (file.size > sizeLimit)
      return setRefusal(refused('list_too_large', `${sizeLimit / 1024 / 1024} MB`).error);
    const kept = await stageFile(file, { name: file.name, address: null });
    if (own !== turn.current) {
      if (kept.ok) void dropStaged(kept.value);
      return;
    }
    setRefusal(kept.ok ? null : kept.error);
    setStaged(kept.ok ? kept.value : null);
  };

  return (
    <div class="stack tight">
      <FileDrop
        button="import_choose"
        hint="import_hint"
        accept=".txt,.csv,.tsv,.json,.jsonld,.html,.htm,text/*,application/json,application/ld+json"
        onFile={look}
      />
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
