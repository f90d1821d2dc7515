import { useId } from 'preact/hooks';
import type { Encoding, ListFormat, ReadingChoices } from '../../contract/list-formats.ts';
import type { ImportPreview } from '../../messages/message-contract.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { Notice } from '../notice.tsx';

const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 / GBK',
  big5: 'Big5',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

const formatWords: Record<ListFormat, MessageKey> = {
  list: 'format_list',
  'word-list': 'format_word_list',
  table: 'format_table',
  'claim-review': 'format_claim_review',
};

/** As what a file is read. Where that cannot be told, the person chooses. */
export function ImportReading(props: {
  preview: ImportPreview;
  choices: ReadingChoices;
  onChoose: (change: Partial<ReadingChoices>) => void;
}) {
  const { reading, encodings } = props.preview;
  const id = useId();
  const mayBeEither = reading?.format === 'table' || reading?.format === 'word-list';
  return (
    <>
      {reading && !mayBeEither ? (
        <p>
          {translate(
            'import_read_as',
            translate(formatWords[reading.format]),
            encodingNames[reading.encoding],
          )}
        </p>
      ) : null}
      {reading && mayBeEither ? (
        <div class="row">
          <label for={`${id}-format`}>{translate('import_format')}</label>
          <select
            id={`${id}-format`}
            value={reading.format}
            onChange={({ currentTarget }) =>
              props.onChoose({
                format: currentTarget.value === 'table' ? 'table' : 'word-list',
                columns: null,
              })
            }
          >
            <option value="word-list">{translate('format_word_list')}</option>
            <option value="table">{translate('format_table')}</option>
          </select>
          <span class="soft">{encodingNames[reading.encoding]}</span>
        </div>
      ) : null}
      {reading && props.choices.encoding === null ? null : (
        <ImportEncodings encodings={encodings} chosen={props.choices.encoding} onChoose={props.onChoose} />
      )}
    </>
  );
}

/** The encodings a file may be in, each with its first lines as they would read. */
function ImportEncodings(props: {
  encodings: ImportPreview['encodings'];
  chosen: Encoding | null;
  onChoose: (change: Partial<ReadingChoices>) => void;
}) {
  const id = useId();
  // Once one is chosen it alone is read; the person goes back through the first of these.
  if (props.chosen !== null)
    return (
      <div class="row">
        <span>{translate('import_encoding_chosen', encodingNames[props.chosen])}</span>
        <button type="button" onClick={() => props.onChoose({ encoding: null, columns: null })}>
          {translate('import_encoding_other')}
        </button>
      </div>
    );
  return (
    <fieldset class="stack tight">
      <legend>{translate('import_encoding')}</legend>
      <Notice tone="careful">
        <p>{translate('import_encoding_unclear')}</p>
      </Notice>
      {props.encodings.map(({ encoding, lines }) => (
        <label key={encoding} class="choice">
          <input type="radio" name={id} onChange={() => props.onChoose({ encoding, columns: null })} />
          <span>
            {lines.join(' / ')} <span class="soft">{encodingNames[encoding]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
