import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { HistorySearch } from '../../history/rows/find-rows.ts';
import type { HistoryRow } from '../../history/rows/history-row.ts';
import { readChangedEntries } from '../../history/seen-entries.ts';
import { readCategories } from '../../list/read-categories.ts';
import { pauseOf, readPauses } from '../../outbox/endpoint-pauses.ts';
import { showNews } from '../../outbox/outbox-jobs.ts';
import { isAnyUnseen, markAllSeen } from '../../outbox/read-news.ts';
import { translate } from '../../platform/translate.ts';
import { readSettings } from '../../settings/settings.ts';
import { categoryName } from '../category-name.ts';
import { MadeAnewNotice } from '../made-anew-notice.tsx';
import { RefusalNotice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';
import { useStored } from '../use-stored.ts';
import { ChangedSection } from './changed-section.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { DeletedBar } from './deleted-bar.tsx';
import { HistoryCharts } from './history-charts.tsx';
import { HistoryList } from './history-list.tsx';
import { HistoryTools, kindWords } from './history-tools.tsx';
import { KeepSection } from './keep-section.tsx';
import { OpenEvent } from './open-event.tsx';
import { OpenReport } from './open-report.tsx';
import { OpenSeen } from './open-seen.tsx';
import { OutAndIn } from './out-and-in.tsx';
import { useChosen } from './use-chosen.ts';
import { useDeletion } from './use-deletion.ts';
import { useHistory } from './use-history.ts';

const anything: HistorySearch = {
  ...{ kind: 'report', text: '', stage: null, category: null, site: null, desk: null },
  ...{ from: null, before: null, groupBy: 'day' },
};

/** Fewer are seen at a glance without a drawing. */
const fewToChart = 10;

/**
 * Every report made on this machine, every flag that was seen, imports and errors, newest first, as `worker`
 * reads and searches them.
 */
export function HistoryPage({ worker }: { worker: Worker }) {
  const [search, setSearch] = useState(anything);
  const onSearch = useCallback(
    (change: Partial<HistorySearch>) => setSearch((last) => ({ ...last, ...change })),
    [],
  );
  const history = useHistory(search, worker);
  const categories = useStored(readCategories);
  const settings = useStored(readSettings);
  const pauses = useStored(readPauses);
  const changed = useStored(readChangedEntries);
  const { found } = history;
  // All in one frame: what came later would push away what is read or about to be pressed.
  const isThere = (found ?? history.refusal) && settings && changed;
  // A row that has news is open at first, so all are read before the person has seen it.
  useEffect(() => {
    if (found && !found.reading) void tellSeen();
  }, [found?.edition, found?.reading === null]);
  const deletion = useDeletion(history);
  const { remove } = deletion;
  const chosen = useChosen(history, search);
  const deleteChosen = async () => {
    const settled = chosen.settled();
    chosen.clear();
    const ids = await settled;
    if (ids.length > 0) await remove(search.kind, ids);
  };
  const hasRows = found !== null && Object.values(found.totals).some((total) => total > 0);
  const named = categories?.ok ? categories.value : [];
  const nameOfCategory = useMemo(() => {
    const names = new Map<string, string>();
    return (id: string): string => {
      const name = names.get(id) ?? categoryName(named.find((one) => one.id === id) ?? { id, title: {} });
      names.set(id, name);
      return name;
    };
  }, [categories]);
  // In a small window they would stand one below the other, with the lines far beneath them.
  const [isRoomy] = useState(() => matchMedia('(width > 44rem)').matches);
  // The same as long as it shows the same, so that it is not compared again at each letter of a search.
  const charts = useMemo(
    () => found && <HistoryCharts choices={found.choices} nameOfCategory={nameOfCategory} isOpen={isRoomy} />,
    [found?.choices, nameOfCategory],
  );
  // Reports are read first, so whether there are enough of them is known from the start.
  const hasCharts = found && Math.max(found.totals.report, found.totals[search.kind]) > fewToChart;
  const open = (row: HistoryRow) =>
    row.kind === 'report' ? (
      <OpenReport
        id={row.id}
        rest={(record) => ({
          categories: named,
          endpoint: settings?.ok ? settings.value.endpoint : null,
          pause: pauseOf(record, pauses?.ok ? pauses.value : [], Date.now()),
          onDelete: () => remove('report', [record.id]),
        })}
      />
    ) : row.kind === 'event' ? (
      <OpenEvent row={row} onDelete={() => remove('event', [row.id])} />
    ) : (
      <OpenSeen id={row.id} onDelete={() => remove('seen', [row.id])} />
    );
  return (
    <>
      <PageHead here="history" />
      <main class="wide-page stack wide">
        <h1>{translate('history_title')}</h1>
        <RefusalNotice refusal={history.refusal ?? deletion.refusal} />
        {isThere ? (
          <>
            <MadeAnewNotice />
            <ChangedSection changed={changed.ok ? changed.value : []} />
            {found && !found.reading && !hasRows ? (
              <section class="card stack">
                <h2>{translate('history_empty')}</h2>
                <p>{translate('history_empty_hint')}</p>
              </section>
            ) : null}
            <p class="row history-links">
              <a href="review.html">{translate('review_link')}</a>
              <a href="scan.html">{translate('scan_link')}</a>
              <a href="verify.html">{translate('verify_link')}</a>
            </p>
            <OutAndIn
              categories={named}
              onLimits={(change) => settings.ok && deletion.tidy(settings.value, change)}
            />
            {hasRows && settings.ok ? (
              <KeepSection
                found={found}
                limits={settings.value}
                onLimits={(change) => deletion.tidy(settings.value, change)}
              />
            ) : null}
            {hasCharts ? charts : null}
            {hasRows ? (
              <section class="stack" aria-labelledby="rows-title">
                {/* Of a long list, the heads of groups are often out of sight. */}
                <h2 id="rows-title" class="unseen">
                  {translate(kindWords[search.kind])}
                </h2>
                <HistoryTools
                  found={found}
                  isBusy={history.isBusy}
                  search={search}
                  nameOfCategory={nameOfCategory}
                  onSearch={onSearch}
                  onDeleteFound={async () => remove(search.kind, await history.idsAmong(null))}
                />
                {found.count === 0 && !found.reading ? (
                  <p class="soft">
                    {translate(found.totals[search.kind] > 0 ? 'history_none_found' : 'history_none_kept')}
                  </p>
                ) : null}
                <HistoryList
                  history={history}
                  groupBy={search.groupBy}
                  nameOfCategory={nameOfCategory}
                  open={open}
                  chosen={chosen}
                  onDeleteChosen={deleteChosen}
                />
                <ChosenBar
                  key={search.kind}
                  kind={search.kind}
                  chosen={chosen}
                  count={found.count}
                  categories={named}
                  onDelete={deleteChosen}
                />
              </section>
            ) : null}
          </>
        ) : null}
        <DeletedBar
          deleted={deletion.deleted}
          canUndo={deletion.canUndo}
          limitsBack={deletion.limitsBack}
          underWay={deletion.underWay}
          isChosen={chosen.ids.size > 0}
          onUndo={deletion.undo}
        />
      </main>
    </>
  );
}

/**
 * Every report is on this page, so whoever has it open has seen how they stand; some may need the person all
 * the same.
 */
async function tellSeen(): Promise<void> {
  if (await isAnyUnseen()) await markAllSeen();
  await showNews();
}
