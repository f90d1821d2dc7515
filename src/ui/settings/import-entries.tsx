import type { Correction } from '../../contract/list.ts';
import type { ImportPreview } from '../../messages/message-contract.ts';
import { explain, translate } from '../../platform/translate.ts';
import { noCorrection } from '../message-keys.ts';
import { StatusTag } from '../status-tag.tsx';

/** The first entries of a list as they would be shown, how many there are, and what is wrong with others. */
export function ImportEntries({ preview }: { preview: ImportPreview }) {
  const { entries, entryCount, stated, leftOut } = preview;
  return (
    <section class="stack tight">
      <h3>
        {stated > entryCount
          ? translate('import_count_of', entryCount, stated)
          : translate('import_count', entryCount)}
      </h3>
      <ul class="import-entries">
        {entries.map(({ id, status, claim, explanation, correction }) => (
          <li key={id}>
            <StatusTag status={status} />
            <div>
              <p>{claim}</p>
              {explanation ? <p class="soft">{explanation}</p> : null}
              <p class="soft">{correction ? <Corrected {...correction} /> : noCorrection(status)}</p>
            </div>
          </li>
        ))}
      </ul>
      {entryCount > entries.length ? (
        <p class="soft">{translate('import_more', entryCount - entries.length)}</p>
      ) : null}
      {leftOut.length > 0 ? (
        <details>
          <summary>{translate('import_left_out', sum(leftOut))}</summary>
          <ul class="stack tight soft">
            {leftOut.flatMap(({ code, count, first }) => [
              ...first.map((refusal, at) => <li key={`${code}${at}`}>{explain(refusal)}</li>),
              count > first.length ? (
                <li key={code}>{translate('import_left_out_more', count - first.length)}</li>
              ) : null,
            ])}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

const sum = (groups: readonly { count: number }[]): number =>
  groups.reduce((all, { count }) => all + count, 0);

/** Each on its own, so that a publisher's name turns no address round. */
const Corrected = ({ publisher, publishedAt, url }: Correction) => (
  <>
    <bdi>{publisher}</bdi>
    {publishedAt ? ` · ${publishedAt}` : ''} · <bdi>{url}</bdi>
  </>
);
