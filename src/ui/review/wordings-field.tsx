import { useId, useRef, useState } from 'preact/hooks';
import { translate } from '../../platform/translate.ts';
import { Icon } from '../icon.tsx';

/** The wordings of the entry: those ticked beside reported passages, and others somebody types. */
export function WordingsField(props: { wordings: string[]; onWordings: (wordings: string[]) => void }) {
  const id = useId();
  const { wordings, onWordings } = props;
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const add = () => {
    const wording = typed.trim();
    if (wording !== '' && !wordings.includes(wording)) onWordings([...wordings, wording]);
    setTyped('');
  };
  return (
    <fieldset>
      <legend class="label-row">
        <span>{translate('draft_wordings')}</span>
        <span class="soft">{translate('draft_wordings_hint')}</span>
      </legend>
      <ul class="boxed">
        {wordings.map((wording) => (
          <li key={wording}>
            <span class="grow cut" title={wording}>
              {wording}
            </span>
            <button
              type="button"
              class="mini-icon"
              aria-label={translate('draft_wording_remove', wording)}
              onClick={() => {
                onWordings(wordings.filter((one) => one !== wording));
                field.current?.focus();
              }}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
        <li class="adding">
          <label class="unseen" for={id}>
            {translate('draft_wording_add')}
          </label>
          <input
            id={id}
            ref={field}
            type="text"
            maxLength={1000}
            placeholder={translate('draft_wording_add')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
          <button type="button" class="mini" onClick={add}>
            {translate('draft_add')}
          </button>
        </li>
      </ul>
    </fieldset>
  );
}
