import { useId } from 'preact/hooks';
import { type UrlScope, urlScopes } from '../../contract/report.ts';
import { scopeAddress } from '../../contract/scope-address.ts';
import { translate } from '../../platform/translate.ts';
import { scopeWords } from '../message-keys.ts';

/** How much of the page's address goes out; each choice shows exactly the address it would send. */
export function AddressChoice(props: {
  address: string;
  scope: UrlScope;
  /** Without what follows the question mark nobody finds the page. */
  needsQuery: boolean;
  onScope: (scope: UrlScope) => void;
}) {
  const name = useId();
  return (
    <fieldset class="stack tight">
      <legend>{translate('report_address')}</legend>
      {urlScopes.map((scope) => (
        <label key={scope} class="choice">
          <input
            type="radio"
            name={name}
            checked={scope === props.scope}
            onChange={() => props.onScope(scope)}
          />
          <span>
            {translate(scopeWords[scope])}
            <span class="address">{scopeAddress(props.address, scope) ?? translate('none')}</span>
            {scope === 'no-query' && props.needsQuery ? (
              <span class="loss">{translate('scope_loses_page')}</span>
            ) : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
