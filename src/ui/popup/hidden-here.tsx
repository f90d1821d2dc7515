import { scopeAddress } from '../../contract/scope-address.ts';
import { translate } from '../../platform/translate.ts';
import type { HiddenFlag } from '../../settings/hidden-flags.ts';
import { HiddenClaims, useHiddenRows } from '../hidden-claims.tsx';

/**
 * The claims hidden on the page of `address`, in one line that opens to show them again; nothing where there
 * is none.
 */
export function HiddenHere({ address, hidden }: { address: string; hidden: HiddenFlag[] }) {
  const page = scopeAddress(address, 'full');
  const named = hidden.filter((flag) => page !== null && flag.page === page);
  const rows = useHiddenRows(named);
  return rows.length === 0 ? null : (
    <details>
      <summary>{translate('hidden_here', named.length)}</summary>
      <HiddenClaims hidden={hidden} rows={rows} />
    </details>
  );
}
