import { useId, useRef, useState } from 'preact/hooks';
import { type Refusal, refused } from '../../contract/result.ts';
import type { Draft } from '../../contract/staff/verdict.ts';
import { webAddress } from '../../contract/web-address.ts';
import { translate } from '../../platform/translate.ts';
import { Icon } from '../icon.tsx';
import { RefusalNotice } from '../notice.tsx';

type Source = Draft['sources'][number];

/** Where what the verdict says is to be read: addresses, each with its title where there is one. */
export function SourcesField(props: {
  sources: Source[];
  areNeeded: boolean;
  onSources: (sources: Source[]) => void;
}) {
  const id = useId();
  const { sources, onSources } = props;
  const [typed, setTyped] = useState({ url: '', title: '' });
  const field = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const add = () => {
    if (typed.url.trim() === '') return;
    const url = webAddress(typed.url.trim());
    if (!url) return setRefusal(refused('address_invalid', typed.url).error);
    setRefusal(null);
    onSources([...sources, { url: url.href, title: typed.title.trim() || url.host }]);
    setTyped({ url: '', title: '' });
  };
  const addByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <fieldset>
      <legend class="label-row">
        <span>{translate('draft_sources')}</span>
        {props.areNeeded ? <span class="soft">{translate('draft_sources_needed')}</span> : null}
      </legend>
      <ul class="boxed">
        {sources.map((source, index) => (
          <li key={`${index} ${source.url}`}>
            <span class="grow cut" title={source.url}>
              {source.title}
            </span>
            <a class="mini-icon" href={source.url} target="_blank" rel="noreferrer">
              <Icon name="out" />
              <span class="unseen">{translate('draft_source_open', source.url)}</span>
            </a>
            <button
              type="button"
              class="mini-icon"
              aria-label={translate('draft_source_remove', source.title)}
              onClick={() => {
                onSources(sources.filter((_, other) => other !== index));
                field.current?.focus();
              }}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
        <li class="adding">
          <label class="unseen" for={`${id}-url`}>
            {translate('draft_source_url')}
          </label>
          <input
            id={`${id}-url`}
            ref={field}
            type="text"
            inputMode="url"
            spellcheck={false}
            placeholder={translate('draft_source_url')}
            value={typed.url}
            onInput={(event) => setTyped({ ...typed, url: event.currentTarget.value })}
            onKeyDown={addByKey}
          />
          <label class="unseen" for={`${id}-title`}>
            {translate('draft_source_title')}
          </label>
          <input
            id={`${id}-title`}
            type="text"
            placeholder={translate('draft_source_title')}
            value={typed.title}
            onInput={(event) => setTyped({ ...typed, title: event.currentTarget.value })}
            onKeyDown={addByKey}
          />
          <button type="button" class="mini" onClick={add}>
            {translate('draft_add')}
          </button>
        </li>
      </ul>
      <RefusalNotice refusal={refusal} />
    </fieldset>
  );
}
