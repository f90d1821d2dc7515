import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HistoryRow } from '../../history/rows/history-row.ts';
import { translate } from '../../platform/translate.ts';
import { formatMoment } from '../format-moment.ts';
import { formatTime, formatWhen } from '../format-when.ts';
import { Icon } from '../icon.tsx';
import { ReportState } from '../report-state.tsx';
import { StatusTag } from '../status-tag.tsx';
import { LinePicture } from './line-picture.tsx';

/**
 * One row as a line that opens: what it is about, where, how it stands, and when it was made. Several can be
 * chosen.
 */
export function HistoryLine(props: {
  row: HistoryRow;
  /** What its category is called. */
  category: string;
  /** Whether its day is said above it. */
  hidesDay: boolean;
  isOpen: boolean;
  onToggle: () => void;
  isChosen: boolean;
  /** `toHere` where all from the line that was touched last is meant. */
  onChoose: (toHere: boolean) => void;
  /** Hears how high what it opened to is. */
  onHeight: (id: string, height: number) => void;
  children: ComponentChildren;
}) {
  const { row, isOpen } = props;
  return (
    <>
      <label class="report-tick">
        <input
          type="checkbox"
          aria-label={translate('history_choose', row.title)}
          checked={props.isChosen}
          onClick={(event) => props.onChoose(event.shiftKey)}
        />
      </label>
      <h3>
        <button type="button" class="report-line" aria-expanded={isOpen} onClick={props.onToggle}>
          {row.kind === 'report' ? (
            // What it shows, the line that is opened says.
            <span class="report-picture" aria-hidden="true">
              {row.pictureBytes > 0 ? <LinePicture id={row.id} /> : null}
            </span>
          ) : null}
          <span class="report-title">
            {row.title}
            {row.passages > 1 ? (
              <span class="soft"> {translate('history_passages', row.passages)}</span>
            ) : null}
          </span>
          <span class="report-site soft">{row.site}</span>
          <span class="report-category soft">{props.category}</span>
          {row.standing ? <ReportState record={row.standing} /> : null}
          {!row.standing && row.status ? <StatusTag status={row.status} /> : null}
          <time class="soft" dateTime={new Date(row.at).toISOString()} title={formatMoment(row.at)}>
            {props.hidesDay ? formatTime(row.at) : formatWhen(row.at, Date.now())}
          </time>
          <Icon name="down" />
        </button>
      </h3>
      {isOpen ? (
        <Measured onHeight={(height) => props.onHeight(row.id, height)}>{props.children}</Measured>
      ) : null}
    </>
  );
}

/** Says how high its content is, also when that changes. */
function Measured(props: { onHeight: (height: number) => void; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => props.onHeight(element.getBoundingClientRect().height));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} class="report-opened">
      {props.children}
    </div>
  );
}
