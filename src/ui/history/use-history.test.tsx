// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import type { HistorySearch } from '../../history/rows/find-rows.ts';
import type { FromRowsWorker } from '../../history/rows/rows-messages.ts';
import { useHistory } from './use-history.ts';

const search: HistorySearch = {
  ...{ kind: 'report', text: '', stage: null, category: null, site: null, desk: null },
  ...{ from: null, before: null, groupBy: 'day' },
};
const choices = { stage: [], category: [], site: [], desk: [], status: [], days: [] };
const found = (edition: number): FromRowsWorker => ({
  ...{ name: 'found', turn: 1, edition, count: 0, lineCount: 0, view: { first: 0, end: 60 }, lines: [] },
  ...{ headLines: [], totals: { report: 0, seen: 0, event: 0 }, choices, pictures: null, reading: null },
});

it('that the history could not be read is said until it was read after all', async () => {
  const worker = { postMessage: () => {}, onmessage: (_: { data: FromRowsWorker }) => {} };
  const Page = () => <p>{useHistory(search, worker as unknown as Worker).refusal?.code ?? 'none'}</p>;
  render(<Page />, document.body);
  const says = (code: string) => vi.waitFor(() => expect(document.body.textContent).toBe(code));
  worker.onmessage({ data: found(1) });
  await says('none');
  worker.onmessage({ data: { name: 'failed', reason: 'no room' } });
  await says('storage_failed');
  // Searched in what was read before.
  worker.onmessage({ data: found(1) });
  await new Promise(requestAnimationFrame);
  await says('storage_failed');
  worker.onmessage({ data: found(2) });
  await says('none');
});
