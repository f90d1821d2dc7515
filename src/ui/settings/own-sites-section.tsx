import { useId, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import type { Site } from '../../contract/site.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { parseOwnSites } from '../../settings/parse-own-sites.ts';
import { builtInSites } from '../../sites/built-in-sites.ts';
import { RefusalNotice } from '../notice.tsx';
import { saveSettings } from '../save-settings.ts';

/**
 * The person's own site profiles, as JSON: for those who keep one for a forum of theirs, or mend a built-in
 * one.
 */
export function OwnSitesSection({ ownSites }: { ownSites: Site[] }) {
  const fieldId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [told, setTold] = useState('');
  const kept = ownSites.length > 0 ? JSON.stringify(ownSites, null, 2) : '';
  const known = builtInSites();

  const save = async (event: Event) => {
    event.preventDefault();
    setTold('');
    const parsed = parseOwnSites(typed ?? kept);
    if (!parsed.ok) return setRefusal(parsed.error);
    const failed = await saveSettings({ ownSites: parsed.value });
    setRefusal(failed);
    if (failed) return;
    await sendToWorker('check-pages-again', null);
    // What is written meanwhile stays.
    setTyped((now) => (now === typed ? null : now));
    setTold(translate('saved'));
  };

  return (
    <section class="card stack" aria-labelledby="own-sites-title">
      <h2 id="own-sites-title">{translate('own_sites_title')}</h2>
      <p class="soft">{translate('own_sites_hint')}</p>
      <details>
        <summary>{translate('own_sites_built_in', known.length)}</summary>
        <ul class="stack tight soft">
          {known.map(({ id, title, hosts }) => (
            <li key={id}>{`${title} · ${id} · ${hosts.join(', ')}`}</li>
          ))}
        </ul>
      </details>
      <details open={ownSites.length > 0}>
        <summary>{translate('own_sites_own', ownSites.length)}</summary>
        <form class="stack" onSubmit={save}>
          <label for={fieldId}>{translate('own_sites_label')}</label>
          <textarea
            id={fieldId}
            class="code"
            rows={10}
            spellcheck={false}
            placeholder='[{ "id": "my-forum", "title": "My forum", "hosts": ["forum.example"], "posts": [{ "item": ".post", "body": ".text" }] }]'
            value={typed ?? kept}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <RefusalNotice refusal={refusal} />
          <div class="row">
            <button type="submit">{translate('own_sites_save')}</button>
            <output class="soft">{told}</output>
          </div>
        </form>
      </details>
    </section>
  );
}
