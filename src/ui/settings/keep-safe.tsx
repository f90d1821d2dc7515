import { useEffect, useState } from 'preact/hooks';
import { translate } from '../../platform/translate.ts';

/**
 * Whether the browser has promised not to clear reports by itself when space is short, and the way to ask for
 * it.
 */
export function KeepSafe() {
  const [persisted, setPersisted] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void navigator.storage.persisted().then(setPersisted);
  }, []);
  const ask = async () => {
    const promised = await navigator.storage.persist();
    setPersisted(promised);
    setRefused(!promised);
  };
  if (persisted === null) return null;
  if (persisted) return <p>{translate('keep_safe_promised')}</p>;
  return (
    <div class="stack tight">
      <p>{translate('keep_safe_missing')}</p>
      <div class="row">
        <button type="button" onClick={ask}>
          {translate('keep_safe_ask')}
        </button>
        <output>{refused ? translate('keep_safe_refused') : ''}</output>
      </div>
    </div>
  );
}
