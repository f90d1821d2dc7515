import { translate } from '../../platform/translate.ts';
import type { HiddenFlag } from '../../settings/hidden-flags.ts';
import { HiddenClaims, useHiddenRows } from '../hidden-claims.tsx';

/** The claims the person hid, on a page or everywhere; nothing where none is hidden. */
export function HiddenSection({ hidden }: { hidden: HiddenFlag[] }) {
  const rows = useHiddenRows(hidden);
  if (rows.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="hidden-title">
      <h2 id="hidden-title">{translate('hidden_title')}</h2>
      <HiddenClaims hidden={hidden} rows={rows} />
    </section>
  );
}
