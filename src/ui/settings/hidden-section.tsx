import { translate } from '../../platform/translate.ts';
import type { HiddenFlag } from '../../settings/hidden-flags.ts';
import { HiddenClaims, useHiddenRows } from '../hidden-claims.tsx';

/** The claims the person hid, on a page or everywhere. */
export function HiddenSection({ hidden }: { hidden: HiddenFlag[] }) {
  const rows = useHiddenRows(hidden);
  return (
    <section class="card stack" aria-labelledby="hidden-title">
      <h2 id="hidden-title">{translate('hidden_title')}</h2>
      {rows.length === 0 ? <p class="soft">{translate('hidden_none')}</p> : null}
      <HiddenClaims hidden={hidden} rows={rows} />
    </section>
  );
}
