import { useMemo } from 'preact/hooks';
import type { HistorySearch } from '../../history/rows/find-rows.ts';
import {
  type HistoryRow,
  type ReportStage,
  type RowKind,
  reportStages,
} from '../../history/rows/history-row.ts';
import type { Choices, Counts, FoundRows } from '../../history/rows/rows-messages.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { HeardAtRest } from '../heard-at-rest.tsx';
import { Narrowing } from '../narrowing.tsx';
import { SearchField } from '../search-field.tsx';
import { ChooseOne } from './choose-one.tsx';
import type { Grouping } from './group-line.tsx';
import { TimeChoice } from './time-choice.tsx';

const stageWords: Record<ReportStage, MessageKey> = {
  'needs-you': 'state_needs_you',
  queued: 'state_queued',
  delivered: 'state_delivered',
  answered: 'state_answered',
  refused: 'state_refused',
  withdrawn: 'state_withdrawn',
};

const kinds = ['report', 'seen', 'event'] as const;

/** What the rows of each kind are called. */
export const kindWords: Record<RowKind, MessageKey> = {
  report: 'history_reports',
  seen: 'history_seen',
  event: 'history_events',
};

const groupWords: Record<Grouping, MessageKey> = {
  day: 'history_by_day',
  claim: 'history_by_claim',
  page: 'history_by_page',
};

const stageOfEvent = { import: 'event_stage_import', error: 'event_stage_error' } as const;

const isReportStage = (stage: string): stage is ReportStage => reportStages.some((one) => one === stage);

/** A state in words: of a report, of an entry that was seen, or what an event is. */
function nameOfStage(stage: HistoryRow['stage']): string {
  if (stage === 'import' || stage === 'error') return translate(stageOfEvent[stage]);
  return translate(isReportStage(stage) ? stageWords[stage] : `status_${stage}`);
}

/** The search of the history, what it is narrowed by, and by what it is put into groups. */
export function HistoryTools(props: {
  found: FoundRows;
  isBusy: boolean;
  search: HistorySearch;
  nameOfCategory: (id: string) => string;
  /** The same function each time. */
  onSearch: (change: Partial<HistorySearch>) => void;
  onDeleteFound: () => void;
}) {
  const { found, search, nameOfCategory, onSearch } = props;
  const { totals, choices, reading } = found;
  const { kind } = search;
  // The same as long as it offers the same, so that it is not compared again at each letter of a search.
  const narrowings = useMemo(
    () => (
      <div class="row narrowings" key={kind}>
        <Narrowing
          any={translate('history_any_state')}
          options={stagesOf(choices)}
          onChoose={(stage) => onSearch({ stage })}
        />
        {kind === 'report' ? (
          <Narrowing
            any={translate('history_any_category')}
            options={counted(choices.category, nameOfCategory)}
            onChoose={(category) => onSearch({ category })}
          />
        ) : null}
        <Narrowing
          any={translate('history_any_site')}
          options={counted(choices.site, (site) => site)}
          onChoose={(site) => onSearch({ site })}
        />
        <TimeChoice onChoose={onSearch} />
        {choices.desk.length > 1 ? (
          <Narrowing
            any={translate('history_any_desk')}
            options={counted(choices.desk, (desk) => desk)}
            onChoose={(desk) => onSearch({ desk })}
          />
        ) : null}
      </div>
    ),
    [kind, choices, nameOfCategory, onSearch],
  );
  const isNarrowed = found.count !== totals[kind];
  const foundWords = translate('history_found', found.count, totals[kind]);
  const named = (kind: RowKind) => ({
    id: kind,
    name: `${translate(kindWords[kind])} ${totals[kind]}`,
  });
  return (
    <div class="report-tools">
      <div class="row apart">
        <ChooseOne
          label={translate('history_kind')}
          chosen={search.kind}
          options={kinds.map((each) => named(each))}
          onChoose={(kind) => onSearch({ kind, stage: null, category: null, site: null, desk: null })}
        />
        <ChooseOne
          label={translate('history_group_by')}
          chosen={search.groupBy}
          options={(['day', 'claim', 'page'] as const).map((id) => ({ id, name: translate(groupWords[id]) }))}
          onChoose={(groupBy) => onSearch({ groupBy })}
        />
      </div>
      <SearchField
        label={translate('history_search')}
        search={search.text}
        onSearch={(text) => onSearch({ text })}
      />
      {narrowings}
      <div class="row apart">
        <div aria-busy={props.isBusy}>
          {reading ? (
            <progress
              value={reading.of === null ? undefined : reading.read}
              max={reading.of ?? undefined}
              aria-label={translate('history_reading')}
            />
          ) : null}
          <HeardAtRest words={isNarrowed ? foundWords : reading ? translate('history_reading') : ''} />
        </div>
        {/* What was not read yet is not known to be asked for. */}
        <button
          type="button"
          disabled={props.isBusy || reading !== null || found.count === 0}
          onClick={props.onDeleteFound}
        >
          {isNarrowed ? translate('history_delete_found', found.count) : translate('history_delete_all')}
        </button>
      </div>
    </div>
  );
}

/** How far reports may be in the order of their way; what is said of entries by how often it is. */
function stagesOf({ stage }: Choices): { id: HistoryRow['stage']; name: string }[] {
  const way: readonly string[] = reportStages;
  const inOrder = stage.toSorted(([a], [b]) => way.indexOf(a) - way.indexOf(b));
  return inOrder.map(([id, count]) => ({ id, name: `${nameOfStage(id)} ${count}` }));
}

/** What there is to choose, with how many there are of it. */
const counted = (counts: Counts, nameOf: (id: string) => string) =>
  counts.map(([id, count]) => ({ id, name: `${nameOf(id)} ${count}` }));
