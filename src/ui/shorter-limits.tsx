import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../contract/result.ts';
import { findOld, type KeepLimits } from '../history/tidy-history.ts';
import { translate } from '../platform/translate.ts';
import { Notice, RefusalNotice } from './notice.tsx';
import { saveSettings } from './save-settings.ts';
import { sayBytes } from './say-bytes.ts';

const unlimited: KeepLimits = { keepDays: null, keepPictureBytes: null };

/** Asks whether things are to be kept for as short, or as small, as a file says: until then they are not. */
export function ShorterLimits(props: {
  asked: Partial<KeepLimits>;
  /** Where what is deleted can be brought back, deletes it at once. */
  onTaken?: (asked: Partial<KeepLimits>) => void;
}) {
  const { asked, onTaken } = props;
  const { keepDays = null, keepPictureBytes = null } = asked;
  const [old, setOld] = useState<{ reports: string[]; pictures: string[] } | null>(null);
  const [isTaken, setTaken] = useState<boolean | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    findOld({ ...unlimited, ...asked }, Date.now()).then(setOld, (error: unknown) =>
      console.error('shorter-limits', error),
    );
  }, [asked]);
  const take = async () => {
    const failed = await saveSettings(asked);
    setRefusal(failed);
    if (failed) return;
    setTaken(true);
    onTaken?.(asked);
  };
  if (isTaken !== null) return isTaken ? <p>{translate('in_shorter_taken')}</p> : null;
  return (
    <>
      <Notice tone="careful">
        {keepDays === null ? null : (
          <p>{translate('in_shorter_days', keepDays, old?.reports.length ?? '…')}</p>
        )}
        {keepPictureBytes === null ? null : (
          <p>{translate('in_shorter_bytes', sayBytes(keepPictureBytes), old?.pictures.length ?? '…')}</p>
        )}
        <p>{translate('in_shorter_kept')}</p>
        <div class="row">
          <button type="button" onClick={() => setTaken(false)}>
            {translate('in_shorter_keep')}
          </button>
          <button type="button" onClick={take}>
            {translate('in_shorter_take')}
          </button>
        </div>
      </Notice>
      <RefusalNotice refusal={refusal} />
    </>
  );
}
