import { useId } from 'preact/hooks';
import { translate } from '../../platform/translate.ts';

/** How the desk can reach the person: empty unless they fill it in themselves. */
export function ContactField(props: { contact: string; onContact: (contact: string) => void }) {
  const fieldId = useId();
  return (
    <div class="stack tight">
      <label for={fieldId}>{translate('report_contact')}</label>
      <input
        id={fieldId}
        type="text"
        autocomplete="off"
        maxLength={500}
        value={props.contact}
        aria-describedby={`${fieldId}-hint`}
        onInput={(event) => props.onContact(event.currentTarget.value)}
      />
      <p class="soft" id={`${fieldId}-hint`}>
        {translate('report_contact_hint')}
      </p>
    </div>
  );
}
