import { type MessageKey, translate } from '../../platform/translate.ts';
import type { Meaning } from '../../scan/find-in-record.ts';
import { Icon } from '../icon.tsx';
import { StatusTag, statusIcons } from '../status-tag.tsx';
import type { FoundEntry, ScanRow } from './scan-row.ts';

const meaningWords: Record<Exclude<Meaning, 'stated'>, MessageKey> = {
  refuted: 'scan_meaning_refuted',
  asked: 'scan_meaning_asked',
  doubted: 'scan_meaning_doubted',
  partly: 'scan_meaning_partly',
};

/** A match as a row: what was found in its surroundings, and where, once that was read. */
export function ScanLine({ entry, row }: { entry: FoundEntry; row: ScanRow | null }) {
  const { status } = entry.known;
  return (
    <>
      <span class={`status-word ${status}`}>
        <Icon name={statusIcons[status]} />
        {translate(`status_${status}`)}
      </span>
      {row ? (
        <span class="scan-text">
          <span class="cut">
            {row.before.slice(-12)}
            <mark>{row.passage}</mark>
            {row.after}
          </span>
          <span class="cut soft">{placeOf(row)}</span>
        </span>
      ) : null}
    </>
  );
}

/** All that is known of a match. */
export function ScanView({ row }: { row: ScanRow }) {
  const { known, passage, before, after, meaning, listTitle, part } = row;
  return (
    <div class="scan-view stack tight">
      <p class="row">
        <StatusTag status={known.status} />
        {meaning === 'stated' ? null : <span class="soft">{translate(meaningWords[meaning])}</span>}
      </p>
      <blockquote>
        {before}
        <mark>{passage}</mark>
        {after}
      </blockquote>
      <p>{known.claim}</p>
      {known.explanation ? <p>{known.explanation}</p> : null}
      {known.correction ? (
        <p>
          <a href={known.correction.url} target="_blank" rel="noreferrer">
            {known.correction.title}
          </a>
        </p>
      ) : null}
      <p class="soft">
        {part} · {placeOf(row)} · {listTitle}
      </p>
    </div>
  );
}

const placeOf = ({ row, column }: ScanRow): string =>
  column === '' ? translate('scan_row', row) : `${translate('scan_row', row)} · ${column}`;
