import { useId } from 'preact/hooks';
import { type ColumnKind, columnKinds, type TableColumns } from '../../contract/list-formats.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';

const kindWords: Record<ColumnKind, MessageKey> = {
  word: 'column_word',
  claim: 'column_claim',
  status: 'column_status',
  correction: 'column_correction',
  correctionTitle: 'column_correction_title',
  publisher: 'column_publisher',
  publishedAt: 'column_published_at',
  category: 'column_category',
  explanation: 'column_explanation',
};

/** Says which column of a table holds what, each as it is named in the header. */
export function ImportColumns(props: {
  reading: { header: string[]; columns: TableColumns };
  onChoose: (columns: TableColumns) => void;
}) {
  const { header, columns } = props.reading;
  const id = useId();
  const choose = (kind: ColumnKind, value: string) => {
    const { [kind]: _, ...others } = columns;
    props.onChoose(value === '' ? others : { ...others, [kind]: Number(value) });
  };
  return (
    <fieldset class="stack tight">
      <legend>{translate('import_columns')}</legend>
      <div class="import-fields">
        {columnKinds.map((kind) => (
          <div key={kind} class="stack tight">
            <label class="plain" for={`${id}-${kind}`}>
              {translate(kindWords[kind])}
            </label>
            <select
              id={`${id}-${kind}`}
              value={String(columns[kind] ?? '')}
              onChange={(event) => choose(kind, event.currentTarget.value)}
            >
              <option value="">{translate('column_none')}</option>
              {header.map((name, at) => (
                <option key={at} value={String(at)}>
                  {name || translate('column_unnamed', at + 1)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
