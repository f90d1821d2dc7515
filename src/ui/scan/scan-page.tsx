import { useMemo, useState } from 'preact/hooks';
import { statuses } from '../../contract/list.ts';
import { type Encoding, encodings } from '../../contract/list-formats.ts';
import { csvOf } from '../../export/tables/csv-of-rows.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { type RecordFormat, recordFormats } from '../../scan/scan-formats.ts';
import { FileDrop } from '../file-drop.tsx';
import { Narrowing } from '../narrowing.tsx';
import { RefusalNotice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';
import { RowList } from '../row-list.tsx';
import { saveFile } from '../save-file.ts';
import { ScanFacts } from './scan-facts.tsx';
import { ScanLine, ScanView } from './scan-line.tsx';
import { ScanProgress } from './scan-progress.tsx';
import { findRows, type RowSearch, type ScanRow } from './scan-row.ts';
import { mostRows, rowsOf, type Scan, useScan } from './use-scan.ts';

const formatWords: Record<RecordFormat, MessageKey> = {
  table: 'scan_format_table',
  'json-lines': 'scan_format_json_lines',
  json: 'scan_format_json',
  sql: 'scan_format_sql',
  markup: 'scan_format_markup',
  lines: 'scan_format_lines',
};

/** Finds in a file what the followed lists say; nothing of it leaves this machine. */
export function ScanPage() {
  const [scan, actions] = useScan();
  const [encoding, setEncoding] = useState<Encoding | null>(null);
  const [format, setFormat] = useState<RecordFormat | null>(null);
  const start = (file: File | undefined) => {
    if (file) actions.start(file, { encoding, format, columns: null });
  };
  return (
    <>
      <PageHead here={null} />
      <main class="wide-page stack wide">
        <h1>{translate('scan_title')}</h1>
        <p class="soft">{translate('scan_hint')}</p>
        <FileDrop button="scan_choose" hint="scan_drop" isPrimary onFile={start}>
          <Narrowing
            any={translate('scan_encoding')}
            options={encodings.map((each) => ({ id: each, name: each.toUpperCase() }))}
            onChoose={setEncoding}
          />
          <Narrowing
            any={translate('scan_format')}
            options={recordFormats.map((each) => ({ id: each, name: translate(formatWords[each]) }))}
            onChoose={setFormat}
          />
        </FileDrop>
        <RefusalNotice refusal={scan.refusal} />
        {scan.file ? (
          <section class="card stack">
            <ScanProgress scan={scan} actions={actions} />
            <ScanFacts parts={scan.parts} />
          </section>
        ) : null}
        {scan.file && !isUnread(scan) ? <ScanTable key={nameOf(scan.file)} scan={scan} /> : null}
      </main>
    </>
  );
}

/** Another file begins with nothing chosen. */
const nameOf = ({ name, size, lastModified }: File): string => `${name} ${size} ${lastModified}`;

/** Of a file of which nothing could be read nobody can say that nothing was found. */
const isUnread = ({ parts }: Scan): boolean =>
  rowsOf(parts) === 0 && parts.some(({ problem }) => problem !== null);

/** As `.scan-rows` in scan.css has them. */
const rowHeight = 56;
const viewHeight = 448;
const numberOf = ({ number }: ScanRow): number => number;

function ScanTable({ scan }: { scan: Scan }) {
  const [search, setSearch] = useState<RowSearch>({ text: '', status: null, list: null });
  const [chosen, setChosen] = useState<number | null>(null);
  const found = useMemo(() => findRows(scan.rows, search), [scan.rows, scan.rows.length, search]);
  const narrow = (change: Partial<RowSearch>) => setSearch({ ...search, ...change });
  const lists = useMemo(() => listsOf(scan.rows), [scan.rows, scan.rows.length]);
  const row = chosen === null ? undefined : scan.rows[chosen];
  return (
    <section class="card stack" aria-label={translate('scan_matches')}>
      <div class="entry-tools">
        <input
          type="search"
          value={search.text}
          placeholder={translate('scan_search')}
          aria-label={translate('scan_search')}
          onInput={(event) => narrow({ text: event.currentTarget.value })}
        />
        <Narrowing
          any={translate('entries_status')}
          options={statuses.map((status) => ({ id: status, name: translate(`status_${status}`) }))}
          onChoose={(status) => narrow({ status })}
        />
        {lists.length > 1 ? (
          <Narrowing
            any={translate('scan_list')}
            options={lists.map((title) => ({ id: title, name: title }))}
            onChoose={(list) => narrow({ list })}
          />
        ) : null}
        <button type="button" disabled={found.length === 0} onClick={() => save(scan, found)}>
          {translate('scan_save')}
        </button>
      </div>
      <output class="soft">{translate('scan_count', count(found.length), count(scan.count))}</output>
      {scan.count > mostRows ? <p class="soft">{translate('scan_too_many', count(mostRows))}</p> : null}
      {scan.state === 'done' && scan.count === 0 ? (
        <p>{translate('scan_none', count(rowsOf(scan.parts)))}</p>
      ) : null}
      {found.length > 0 ? (
        <RowList
          title={translate('scan_matches')}
          looks="scan-rows"
          rows={found}
          search={search}
          numberOf={numberOf}
          rowHeight={rowHeight}
          viewHeight={viewHeight}
          chosen={chosen}
          onChoose={setChosen}
          show={(each) => <ScanLine row={each} />}
        />
      ) : null}
      <div aria-live="polite">{row ? <ScanView row={row} /> : null}</div>
    </section>
  );
}

function listsOf(rows: readonly ScanRow[]): string[] {
  const titles = new Set<string>();
  for (const { listTitle } of rows) titles.add(listTitle);
  return [...titles];
}

const count = (number: number): string => number.toLocaleString(translate('page_language'));

const csvColumns: MessageKey[] = [
  'scan_column_part',
  'scan_column_row',
  'scan_column_column',
  'scan_column_status',
  'scan_column_passage',
  'scan_column_context',
  'scan_column_claim',
  'scan_column_correction',
  'scan_column_list',
];

/** Saves rows as a table that opens in a spreadsheet. */
function save(scan: Scan, rows: readonly ScanRow[]): void {
  const lines = rows.map((row) => [
    row.part,
    row.row,
    row.column,
    translate(`status_${row.known.status}`),
    row.passage,
    row.before + row.passage + row.after,
    row.known.claim,
    row.known.correction?.url ?? '',
    row.listTitle,
  ]);
  const header = csvColumns.map((key) => translate(key));
  const table = new Blob([csvOf(header, lines)], { type: 'text/csv' });
  saveFile(table, `${scan.file?.name ?? 'scan'}.matches.csv`);
}
