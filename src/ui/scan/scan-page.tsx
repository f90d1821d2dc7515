import { useState } from 'preact/hooks';
import { statuses } from '../../contract/list.ts';
import { type Encoding, encodings } from '../../contract/list-formats.ts';
import type { Refusal } from '../../contract/result.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { type RecordFormat, recordFormats } from '../../scan/scan-formats.ts';
import { FileDrop } from '../file-drop.tsx';
import { HeardAtRest, SaidAtRest } from '../heard-at-rest.tsx';
import { Narrowing } from '../narrowing.tsx';
import { RefusalNotice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';
import { RowList } from '../row-list.tsx';
import { savePiecesAs } from '../save-pieces.ts';
import { nameEntry } from '../settings/entry-view.tsx';
import type { KeptRows } from './kept-rows.ts';
import { rowsAsCsv } from './rows-as-csv.ts';
import { ScanFacts } from './scan-facts.tsx';
import { ScanLine, ScanView } from './scan-line.tsx';
import { ScanProgress } from './scan-progress.tsx';
import type { RowSearch } from './scan-row.ts';
import { useFoundRows, useRow } from './use-found-rows.ts';
import { rowsOf, type Scan, useScan } from './use-scan.ts';

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
  /** How many scans were started: each begins with nothing chosen, also of the same file once more. */
  const [starts, setStarts] = useState(0);
  const start = (file: File | undefined) => {
    if (!file) return;
    setStarts((before) => before + 1);
    actions.start(file, { encoding, format, columns: null });
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
        {scan.file && !isUnread(scan) ? <ScanTable key={starts} scan={scan} /> : null}
      </main>
    </>
  );
}

/** Of a file of which nothing could be read nobody can say that nothing was found. */
const isUnread = ({ parts }: Scan): boolean =>
  rowsOf(parts) === 0 && parts.some(({ problem }) => problem !== null);

/** As `.scan-rows` in scan.css has them. */
const rowHeight = 56;
const viewHeight = 448;
const itself = (number: number): number => number;

function ScanTable({ scan }: { scan: Scan }) {
  const { rows } = scan;
  const [search, setSearch] = useState<RowSearch>({ text: '', status: null, list: null });
  const [chosen, setChosen] = useState<number | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { found, failure } = useFoundRows(rows, search);
  const narrow = (change: Partial<RowSearch>) => setSearch({ ...search, ...change });
  const lists = rows.listTitles();
  const save = async () => {
    setSaving(true);
    setRefusal(null);
    const saved = await savePiecesAs(rowsAsCsv(rows, search), 'text/csv', `${scan.file?.name}.matches.csv`);
    setRefusal(saved.ok ? null : saved.error);
    setSaving(false);
  };
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
        <button type="button" disabled={found.length === 0 || isSaving} onClick={save}>
          {translate('scan_save')}
        </button>
      </div>
      <p class="soft">
        <HeardAtRest words={translate('scan_count', count(found.length), count(rows.length))} />
      </p>
      <RefusalNotice refusal={refusal ?? failure} />
      {scan.state === 'done' && rows.length === 0 ? (
        <p>
          {rowsOf(scan.parts) === 0
            ? translate('scan_empty')
            : translate('scan_none', count(rowsOf(scan.parts)))}
        </p>
      ) : null}
      {found.length > 0 ? (
        <RowList
          title={translate('scan_matches')}
          looks="scan-rows"
          rows={found}
          search={search}
          numberOf={itself}
          rowHeight={rowHeight}
          viewHeight={viewHeight}
          chosen={chosen}
          onChoose={setChosen}
          show={(number) => <LineOfRow rows={rows} number={number} />}
        />
      ) : null}
      <SaidAtRest words={chosen === null ? '' : nameEntry(rows.entryAt(chosen).known)} />
      {chosen === null ? null : <ViewOfRow rows={rows} number={chosen} />}
    </section>
  );
}

/** A row of the table, and what is known of it; its text is read when it is shown. */
function LineOfRow({ rows, number }: { rows: KeptRows; number: number }) {
  return <ScanLine entry={rows.entryAt(number)} row={useRow(rows, number)} />;
}

function ViewOfRow({ rows, number }: { rows: KeptRows; number: number }) {
  const row = useRow(rows, number);
  return row ? <ScanView row={row} /> : null;
}

const count = (number: number): string => number.toLocaleString(translate('page_language'));
