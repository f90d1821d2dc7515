import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../contract/result.ts';
import type { KeepLimits } from '../history/records.ts';
import { findOld, type Old, unlimited } from '../history/tidy-history.ts';
import { translate } from '../platform/translate.ts';
import { Notice, RefusalNotice } from './notice.tsx';
import { saveSettings } from './save-settings.ts';
import { sayBytes } from './say-bytes.ts';

const hasAny = ({ reports, pictures, forgotten }: Old): boolean =>
  reports.length + pictures.length + forgotten > 0;

/**
 * Asks whether things are to be kept for as short, or as small, as the person chose or a file says, and says
 * how much goes for it: until then nothing does. What was chosen and deletes nothing holds at once.
 */
export function ShorterLimits(props: {
  asked: Partial<KeepLimits>;
  isFromFile: boolean;
  /** Where what is deleted can be brought back, deletes it at once. */
  onTaken?: (asked: Partial<KeepLimits>) => void;
  onKept?: () => void;
}) {
  const { asked, isFromFile, onTaken, onKept } = props;
  const { keepDays = null, keepPictureBytes = null } = asked;
  const [old, setOld] = useState<Old | null>(null);
  const [isTaken, setTaken] = useState<boolean | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let isStale = false;
    setOld(null);
    setTaken(null);
    const found = (old: Old) => {
      if (isStale) return;
      setOld(old);
      if (!isFromFile && !hasAny(old)) void take();
    };
    findOld({ ...unlimited, ...asked }, Date.now()).then(found, (error: unknown) => {
      console.error('shorter-limits', error);
      setRefusal({ code: 'storage_failed', values: [String(error)] });
    });
    return () => {
      isStale = true;
    };
  }, [asked]);
  const take = async () => {
    const failed = await saveSettings(asked);
    setRefusal(failed);
    if (failed) return;
    setTaken(true);
    onTaken?.(asked);
  };
  const keep = () => {
    setTaken(false);
    onKept?.();
  };
  if (isTaken !== null) return isTaken ? <p>{translate('in_shorter_taken')}</p> : null;
  return (
    <>
      {old && (isFromFile || hasAny(old)) ? (
        <Notice tone="careful">
          {isFromFile ? <p>{translate('in_shorter_file')}</p> : null}
          {keepDays === null ? null : <p>{translate('in_shorter_days', keepDays, old.reports.length)}</p>}
          {old.forgotten ? <p>{translate('in_shorter_forgotten', old.forgotten)}</p> : null}
          {keepPictureBytes === null ? null : (
            <p>{translate('in_shorter_bytes', sayBytes(keepPictureBytes), old.pictures.length)}</p>
          )}
          <p>{translate('in_shorter_kept')}</p>
          <div class="row">
            <button type="button" onClick={keep}>
              {translate('in_shorter_keep')}
            </button>
            <button type="button" onClick={take}>
              {translate('in_shorter_take')}
            </button>
          </div>
        </Notice>
      ) : null}
      <RefusalNotice refusal={refusal} />
    </>
  );
}
