import { useId } from 'preact/hooks';
import { noteLimit } from '../../contract/report.ts';
import { explain, translate } from '../../platform/translate.ts';

/** The note. It takes any length, so that nothing pasted is lost, and says when it is too long to be sent. */
export function NoteField({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  const fieldId = useId();
  const tooLong = note.length > noteLimit;
  return (
    <div class="stack tight">
      <label for={fieldId}>{translate('report_note')}</label>
      <textarea
        id={fieldId}
        value={note}
        placeholder={translate('report_note_hint')}
        aria-invalid={tooLong}
        aria-describedby={`${fieldId}-count`}
        onInput={(event) => onNote(event.currentTarget.value)}
      />
      <p id={`${fieldId}-count`} class={tooLong ? 'too-long' : 'soft'}>
        {tooLong
          ? explain({ code: 'note_too_long', values: [note.length.toLocaleString()] })
          : translate('report_note_count', note.length.toLocaleString(), noteLimit.toLocaleString())}
      </p>
    </div>
  );
}
