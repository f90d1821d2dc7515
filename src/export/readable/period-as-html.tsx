import { toBase64 } from '../../contract/signed/base64.ts';
import { openDatabase } from '../../history/database.ts';
import type { ReportRecord } from '../../history/records.ts';
import { readPicture } from '../../outbox/read-outbox.ts';
import { translate } from '../../platform/translate.ts';
import { type Category, categoryName } from '../../ui/category-name.ts';
import { formatDay } from '../../ui/format-moment.ts';
import { stateWord } from '../../ui/report-state.tsx';
import type { Progress } from '../everything/everything-as-json.ts';
import { htmlEnd, htmlHead, htmlOf } from './page-of-html.ts';
import { ReportSheet } from './report-sheet.tsx';

/** From when to when, in milliseconds since 1970; the end is not in it. */
export interface Period {
  from: number;
  before: number;
}

/** What is printed of a period. */
export interface Printed extends Period {
  withPictures: boolean;
}

/** So many reports are read at a time. */
const atATime = 200;

/**
 * The reports of a period as a page to print, oldest first, piece by piece; no more than one picture is in
 * memory.
 */
export async function* periodAsHtml(
  { from, before, withPictures }: Printed,
  categories: Category[],
  onProgress: (progress: Progress) => void,
): AsyncGenerator<string> {
  const range = IDBKeyRange.bound(from, before, false, true);
  const ids = await (await openDatabase()).getAllKeysFromIndex('reports', 'by-time', range);
  yield htmlHead(translate('print_title', formatDay(from), formatDay(before - 1)));
  const counts = newCounts();
  const progress = { done: 0, of: ids.length };
  for (let at = 0; at < ids.length; at += atATime) {
    for (const record of await readReports(ids.slice(at, at + atATime))) {
      count(counts, record, categories);
      const picture = withPictures ? await pictureAddress(record.id) : null;
      yield htmlOf(<ReportSheet record={record} categories={categories} picture={picture} />);
      progress.done += 1;
    }
    onProgress({ ...progress });
  }
  yield htmlOf(<Summary counts={counts} />);
  yield htmlEnd;
}

/** The picture of a report as an address that holds it, so that the page needs no other file. */
async function pictureAddress(id: string): Promise<string | null> {
  const picture = await readPicture(id);
  if (!picture) return null;
  return `data:${picture.type};base64,${toBase64(new Uint8Array(await picture.arrayBuffer()))}`;
}

/** Those that are still there. */
async function readReports(ids: readonly string[]): Promise<ReportRecord[]> {
  const { store } = (await openDatabase()).transaction('reports');
  const read = await Promise.all(ids.map((id) => store.get(id)));
  return read.filter((record) => record !== undefined);
}

interface Counts {
  all: number;
  byState: Map<string, number>;
  byCategory: Map<string, number>;
}

const newCounts = (): Counts => ({ all: 0, byState: new Map(), byCategory: new Map() });

function count(counts: Counts, record: ReportRecord, categories: Category[]): void {
  const id = record.report.category;
  const category = categories.find((each) => each.id === id) ?? { id, title: {} };
  counts.all += 1;
  for (const [map, name] of [
    [counts.byState, translate(stateWord(record))],
    [counts.byCategory, categoryName(category)],
  ] as const)
    map.set(name, (map.get(name) ?? 0) + 1);
}

/** How many reports there are of each kind, which is known at the end. */
const Summary = ({ counts: { all, byState, byCategory } }: { counts: Counts }) => (
  <section>
    <h2>{translate('history_count', all)}</h2>
    <table>
      <tbody>
        {[...byState, ...byCategory].map(([name, number]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{number}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
