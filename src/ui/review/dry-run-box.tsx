import type { Result } from '../../contract/result.ts';
import type { DryRun, Found, FoundExample, Stopped } from '../../contract/staff/dry-run.ts';
import { explain, type MessageKey, translate } from '../../platform/translate.ts';
import { SaidAtRest } from '../heard-at-rest.tsx';
import { Notice } from '../notice.tsx';
import { ActButton } from './act-button.tsx';
import { piecesOf } from './pieces-of.ts';
import { sayMoment } from './say-moment.ts';

const stopWords: Record<Stopped['reason'], MessageKey> = {
  'too-vague': 'dry_run_too_vague',
  'fires-on-ordinary': 'dry_run_fires_ordinary',
  'fires-on-refutations': 'dry_run_fires_refutations',
};

/** What the wordings would find, before anybody approves them. */
export function DryRunBox(props: {
  run: Result<DryRun> | 'running' | null;
  wordings: readonly string[];
  mayRun: boolean;
  onRun: () => Promise<void>;
}) {
  const { run } = props;
  const done = run !== null && run !== 'running' && run.ok ? run.value : null;
  const isStale = done !== null && done.wordings.join('\n') !== props.wordings.join('\n');
  return (
    <section class="dry-run" aria-label={translate('dry_run')}>
      <div class="row apart">
        <span>
          <b>{translate('dry_run')}</b>{' '}
          {done ? (
            <span class="soft">
              {translate('dry_run_made', sayMoment(Date.parse(done.at), Date.now()), done.wordings.length)}
            </span>
          ) : null}
        </span>
        {props.mayRun ? (
          <ActButton act={props.onRun} keys="D">
            {translate(run === 'running' ? 'dry_run_running' : done ? 'dry_run_again' : 'dry_run_start')}
          </ActButton>
        ) : null}
      </div>
      <p role="alert" class="soft">
        {run !== null && run !== 'running' && !run.ok ? explain(run.error) : null}
      </p>
      {run === null && props.wordings.length === 0 ? (
        <p class="soft">{translate('dry_run_nothing')}</p>
      ) : null}
      {isStale ? <p class="soft">{translate('dry_run_stale')}</p> : null}
      <SaidAtRest words={done ? saidOf(done) : ''} />
      {done ? (
        <div class="stack tight">
          {metersOf(done).map(([words, found]) => (
            <Meter key={words} words={words} found={found} isWanted={words === 'dry_run_passages'} />
          ))}
          {done.stopped ? (
            <Notice tone="bad">
              <p>{translate(stopWords[done.stopped.reason])}</p>
            </Notice>
          ) : null}
          <Common words={done.words} />
          <Searched corpora={done.corpora} />
        </div>
      ) : null}
    </section>
  );
}

const metersOf = ({ passages, others, ordinary, refutations }: DryRun): [MessageKey, Found][] => [
  ['dry_run_passages', passages],
  ['dry_run_others', others],
  ['dry_run_ordinary', ordinary],
  ['dry_run_refutations', refutations],
];

/** What is read out of a run: how much was found where, and whether that is too much. */
const saidOf = (run: DryRun): string =>
  [
    ...metersOf(run).map(([words, found]) => `${translate(words)} ${countOf(found)}`),
    ...(run.stopped ? [translate(stopWords[run.stopped.reason])] : []),
  ].join(', ');

const countOf = ({ found, of }: Found): string => translate('dry_run_of', count(found), count(of));

function Meter({ words, found, isWanted }: { words: MessageKey; found: Found; isWanted: boolean }) {
  const share = found.of === 0 ? 0 : (found.found / found.of) * 100;
  const row = (
    <span class="meter-row">
      <span>{translate(words)}</span>
      <span class="meter" aria-hidden="true">
        <i
          class={!isWanted && found.plain > 0 ? 'wrong' : ''}
          style={{ width: `${found.found > 0 ? Math.max(2, share) : 0}%` }}
        />
      </span>
      <b class="num">{countOf(found)}</b>
    </span>
  );
  if (found.examples.length === 0) return row;
  return (
    <details class="examples">
      <summary>{row}</summary>
      <ul class="boxed">
        {found.examples.map((example, index) => (
          <li key={index}>
            <Example example={example} />
          </li>
        ))}
      </ul>
    </details>
  );
}

const Example = ({ example }: { example: FoundExample }) => (
  <p>
    {piecesOf(example).map(({ text, isFound }, index) =>
      isFound ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
    )}
  </p>
);

function Common({ words }: { words: DryRun['words'] }) {
  if (words.length === 0) return null;
  return (
    <details class="examples">
      <summary class="soft">{translate('dry_run_words')}</summary>
      <table>
        <tbody>
          {words.map(({ text, commonness }) => (
            <tr key={text}>
              <th scope="row">{text}</th>
              <td class="num">{count(Math.round(commonness * 10) / 10)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A wording that is found nowhere says little where nothing searched is from a forum. */
const Searched = ({ corpora }: { corpora: DryRun['corpora'] }) => (
  <details class="examples">
    <summary class="soft">{translate('dry_run_searched')}</summary>
    <ul class="boxed">
      {corpora.map(({ name, of, source, licence, isForumLike }) => (
        <li key={name} class="stack tight">
          <p>
            {translate('dry_run_corpus', name, count(of), source, licence)}{' '}
            {isForumLike ? null : <span class="chip">{translate('dry_run_no_forum')}</span>}
          </p>
        </li>
      ))}
    </ul>
  </details>
);

const count = (number: number): string => number.toLocaleString(translate('page_language'));
