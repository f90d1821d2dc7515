import type { ClaimLine } from '../../contract/staff/claim.ts';
import { translate } from '../../platform/translate.ts';
import { Icon } from '../icon.tsx';
import { saySpan } from '../say-span.ts';
import { statusIcons } from '../status-tag.tsx';
import { sayMoment } from './say-moment.ts';
import { Spark } from './spark.tsx';

/** A claim as one line of the queue: how often, what, how fast, where it stands, by when and by whom. */
export function ClaimRow(props: {
  line: ClaimLine;
  /** The id of the seat that looks. */
  seat: string;
  isChosen: boolean;
  nameOf: (category: string) => string;
  now: number;
}) {
  const { line, now } = props;
  const { entry } = line;
  return (
    <>
      <span class="n">
        {props.isChosen ? <Icon name="check" /> : line.reports}
        <span class="unseen"> {translate(line.reports === 1 ? 'queue_report_one' : 'queue_reports')}</span>
        <small>{growthWords(line)}</small>
      </span>
      <span class="t">{line.title || translate('queue_withdrawn')}</span>
      <Spark values={line.spark} />
      <span class="m">
        {entry?.status ? (
          <span class={`status-word ${entry.status}`}>
            <Icon name={statusIcons[entry.status]} />
            {translate(`status_${entry.status}`)}
          </span>
        ) : null}
        {line.dispute ? <span class="chip">{translate('queue_dispute')}</span> : null}
        {line.grew ? <span class="chip">{translate('queue_grew')}</span> : null}
        {line.machine ? <span class="chip">{translate('queue_machine')}</span> : null}
        {/* A dispute is about an entry, wherever that was seen, and has a date by which it is answered. */}
        {line.dispute ? null : (
          <span>{translate(line.sites === 1 ? 'queue_site_one' : 'queue_sites', line.sites)}</span>
        )}
        <span class="cut">{props.nameOf(line.category)}</span>
        <DueChip dueAt={line.dueAt} now={now} />
        <span class="who">
          <WhoWorks line={line} seat={props.seat} now={now} />
        </span>
      </span>
    </>
  );
}

/** By when somebody waits for an answer, or since when it is late. */
export function DueChip({ dueAt, now }: { dueAt: string | null; now: number }) {
  if (dueAt === null) return null;
  const due = Date.parse(dueAt);
  return (
    <span class={due < now ? 'due late' : 'due'}>
      <Icon name="clock" />
      {due < now ? translate('queue_late', saySpan(now - due)) : sayMoment(due, now)}
    </span>
  );
}

function WhoWorks({ line, seat, now }: { line: ClaimLine; seat: string; now: number }) {
  const { taken, looking, muted } = line;
  if (muted)
    return (
      <>
        <Icon name="hidden" />
        {translate('queue_muted')}
      </>
    );
  if (taken)
    return (
      <>
        <Icon name="person" />
        {taken.seat === seat ? translate('queue_mine', saySpan(Date.parse(taken.until) - now)) : taken.name}
      </>
    );
  const other = looking.find((one) => one.seat !== seat);
  if (!other) return <>{translate('queue_free')}</>;
  return (
    <>
      <Icon name="eye" />
      {translate('queue_looks', other.name)}
    </>
  );
}

function growthWords({ muted, growth }: ClaimLine): string {
  if (muted) return translate('queue_muted');
  const rounded = Math.round(growth);
  return rounded > 0 ? translate('queue_growth', rounded) : '0';
}
