import { useState } from 'preact/hooks';
import { type UrlScope, urlScopes } from '../../contract/report.ts';
import { scopeAddress } from '../../contract/scope-address.ts';
import { explain, translate } from '../../platform/translate.ts';
import { scopeWords } from '../message-keys.ts';
import { saveSettings } from '../save-settings.ts';

const example = 'https://forum.example/thread?id=7';

/** How much of an address a report tells unless the form says otherwise; kept as soon as it is chosen. */
export function ScopeSection({ scope }: { scope: UrlScope }) {
  const [told, setTold] = useState('');
  const choose = async (urlScope: UrlScope) => {
    const failed = await saveSettings({ urlScope });
    setTold(failed ? explain(failed) : translate('saved'));
  };
  return (
    <section class="card stack">
      <fieldset class="stack tight">
        <legend>
          <h2>{translate('scope_title')}</h2>
        </legend>
        <p class="soft">{translate('scope_hint')}</p>
        {urlScopes.map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="scope" checked={one === scope} onChange={() => choose(one)} />
            <span>
              {translate(scopeWords[one])} <span class="soft">{scopeAddress(example, one)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <output class="soft">{told}</output>
    </section>
  );
}
