import { Component, type ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HistoryRow } from '../../history/rows/history-row.ts';
import { translate } from '../../platform/translate.ts';
import { titleOfRow } from '../event-words.ts';
import { formatMoment } from '../format-moment.ts';
import { formatTime, formatWhen } from '../format-when.ts';
import { Icon } from '../icon.tsx';
import { ReportState } from '../report-state.tsx';
import { StatusTag } from '../status-tag.tsx';
import { LinePicture } from './line-picture.tsx';

interface LineProps {
  row: HistoryRow;
  /** Which of how many lines it is, counted from 0. */
  place: number;
  count: number;
  /** What its category is called. */
  category: string;
  /** Whether its day is said above it. */
  hidesDay: boolean;
  /** The reader's language; to ask for it again and again takes longer than to write a time. */
  language: string;
  isOpen: boolean;
  onToggle: () => void;
  isChosen: boolean;
  /** `toHere` where all from the line that was touched last is meant. */
  onChoose: (toHere: boolean) => void;
  /** Hears how high what it opened to is. */
  onHeight: (id: string, height: number) => void;
  children: ComponentChildren;
}

/**
 * One row as a line that opens: what it is about, where, how it stands, and when it was made. Several can be
 * chosen.
 */
export class HistoryLine extends Component<LineProps> {
  /** The browser has changed the tick, which is to say again what is chosen. */
  #isPressed = false;

  /** While the list scrolls, most lines stay as they are; what they call does the same each time. */
  override shouldComponentUpdate(next: LineProps): boolean {
    if (this.#isPressed) return true;
    const { row, place, count, category, hidesDay, language, isOpen, isChosen, children } = this.props;
    return !(
      row === next.row &&
      place === next.place &&
      count === next.count &&
      category === next.category &&
      hidesDay === next.hidesDay &&
      language === next.language &&
      isOpen === next.isOpen &&
      isChosen === next.isChosen &&
      children === next.children
    );
  }

  override render(props: LineProps) {
    this.#isPressed = false;
    const { row, isOpen, language } = props;
    const isReport = row.kind === 'report';
    const title = titleOfRow(row);
    return (
      <li
        class={props.isChosen ? 'report-row chosen' : 'report-row'}
        aria-setsize={props.count}
        aria-posinset={props.place + 1}
      >
        <label class="report-tick">
          <input
            type="checkbox"
            aria-label={translate('history_choose', title)}
            checked={props.isChosen}
            onClick={(event) => {
              this.#isPressed = true;
              props.onChoose(event.shiftKey);
            }}
          />
        </label>
        <h3>
          <button
            type="button"
            class={isReport ? 'report-line pictured' : 'report-line'}
            aria-expanded={isOpen}
            onClick={props.onToggle}
          >
            {isReport ? (
              // What it shows, the line that is opened says.
              <span class="report-picture" aria-hidden="true">
                {row.pictureBytes > 0 ? <LinePicture id={row.id} /> : null}
              </span>
            ) : null}
            <span class="report-title">
              {title}
              {row.passages > 1 ? (
                <span class="soft"> {translate('history_passages', row.passages)}</span>
              ) : null}
            </span>
            <span class="report-site soft">{row.site}</span>
            <span class="report-category soft">{props.category}</span>
            {row.standing ? <ReportState record={row.standing} /> : null}
            {!row.standing && row.status ? <StatusTag status={row.status} /> : null}
            <time
              class="soft"
              dateTime={new Date(row.at).toISOString()}
              title={formatMoment(row.at, language)}
            >
              {props.hidesDay ? formatTime(row.at, language) : formatWhen(row.at, Date.now(), language)}
            </time>
            <Icon name="down" />
          </button>
        </h3>
        {isOpen ? (
          <Measured onHeight={(height) => props.onHeight(row.id, height)}>{props.children}</Measured>
        ) : null}
      </li>
    );
  }
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
