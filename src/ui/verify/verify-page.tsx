import { useRef, useState } from 'preact/hooks';
import { type CheckedBundle, type CheckedFile, isWhole } from '../../export/evidence/check-bundle.ts';
import { checkBundles, type FoundBundle } from '../../export/evidence/check-bundles.ts';
import { explain, type MessageKey, translate } from '../../platform/translate.ts';
import { blobSource } from '../../scan/unpack/file-source.ts';
import { FileDrop } from '../file-drop.tsx';
import { formatMoment } from '../format-moment.ts';
import { SaidAtRest } from '../heard-at-rest.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { Notice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';
import { shownLessOften } from '../shown-less-often.ts';

interface Checking {
  state: 'running' | 'done';
  file: string;
  /** The same array all the time, which grows. */
  found: FoundBundle[];
}

/**
 * Says whether a bundle, or each of several in one file, is as its manifest says, and which hash is wrong;
 * nothing of it leaves this machine.
 */
export function VerifyPage() {
  const [{ file, found }, setChecking] = useState<Checking>({ state: 'running', file: '', found: [] });
  /** Which file was chosen last: one that takes long is given up for the next. */
  const turn = useRef(0);
  const check = async (chosen: File | undefined) => {
    if (!chosen) return;
    turn.current += 1;
    const own = turn.current;
    const show = shownLessOften<Checking>(setChecking);
    const checking = { file: chosen.name, found: [] as FoundBundle[] };
    show({ state: 'running', ...checking });
    for await (const one of checkBundles(blobSource(chosen, chosen.name))) {
      if (own !== turn.current) return;
      checking.found.push(one);
      show({ state: 'running', ...checking });
    }
    show({ state: 'done', ...checking });
  };
  const isAsIs = ({ checked }: FoundBundle) => checked.ok && isWhole(checked.value);
  const asIs = found.filter(isAsIs);
  const isOne = found.length === 1;
  const shown = isOne ? found : found.filter((each) => !isAsIs(each));
  const several = found.length > 1 ? translate('verify_several', file, found.length, asIs.length) : '';
  return (
    <>
      <PageHead here={null} />
      <main class="wide-page stack wide">
        <h1>{translate('verify_title')}</h1>
        <p class="soft">{translate('verify_lead')}</p>
        <FileDrop
          button="verify_choose"
          hint="verify_drop"
          accept=".zip,application/zip"
          isPrimary
          onFile={(chosen) => void check(chosen)}
        />
        <SaidAtRest words={isOne ? found.map(sentenceOf).join('') : several} />
        {found.length > 1 ? (
          <Notice tone={shown.length > 0 ? 'bad' : 'good'}>
            <p>{several}</p>
          </Notice>
        ) : null}
        {shown.map((each, at) =>
          each.checked.ok ? (
            <Checked key={at} name={each.name ?? file} bundle={each.checked.value} />
          ) : (
            <div key={at}>
              {isOne ? null : <h2>{each.name ?? file}</h2>}
              <Notice tone="bad">
                <p>{sentenceOf(each)}</p>
              </Notice>
            </div>
          ),
        )}
        {isOne || asIs.length === 0 ? null : (
          <section class="card stack" aria-labelledby="verify-as-is">
            <h2 id="verify-as-is">{translate('verify_as_is')}</h2>
            <ul class="as-they-are">
              {asIs.map(({ name }) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </>
  );
}

const sentenceOf = ({ checked }: FoundBundle): string =>
  checked.ok ? outcomeOf(checked.value) : explain(checked.error);

const outcomeOf = (bundle: CheckedBundle): string =>
  translate(isWhole(bundle) ? 'verify_whole' : 'verify_wrong', formatMoment(bundle.madeAt));

function Checked({ name, bundle }: { name: string; bundle: CheckedBundle }) {
  const { receipt, signature, files } = bundle;
  return (
    <section class="card stack">
      <h2>{name}</h2>
      <Notice tone={isWhole(bundle) ? 'good' : 'bad'}>
        <p>{outcomeOf(bundle)}</p>
        {receipt ? (
          <p>
            {translate(
              receipt.isSame ? 'verify_receipt_same' : 'verify_receipt_differs',
              receipt.desk,
              formatMoment(receipt.receivedAt),
            )}
          </p>
        ) : null}
      </Notice>
      <p class="soft">{translate(signature === 'none' ? 'verify_unsigned' : 'verify_unchecked')}</p>
      <table class="checked-files">
        <thead>
          <tr>
            <th scope="col">{translate('verify_file')}</th>
            <th scope="col">{translate('verify_state')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file, at) => (
            <FileLine key={at} file={file} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const states: Record<CheckedFile['state'], { words: MessageKey; icon: IconName; tone: string }> = {
  same: { words: 'verify_same', icon: 'check', tone: 'true' },
  changed: { words: 'verify_changed', icon: 'cross', tone: 'false' },
  missing: { words: 'verify_missing', icon: 'minus', tone: 'false' },
  unnamed: { words: 'verify_unnamed', icon: 'warning', tone: 'false' },
};

function FileLine({ file: { name, state, named, found } }: { file: CheckedFile }) {
  const { words, icon, tone } = states[state];
  return (
    <tr>
      <td>
        {name}
        {named ? <Hash label="verify_hash_named" hash={named} /> : null}
        {found && found !== named ? <Hash label="verify_hash_found" hash={found} /> : null}
      </td>
      <td class="state">
        <span class={`tag ${tone}`}>
          <Icon name={icon} />
          {translate(words)}
        </span>
      </td>
    </tr>
  );
}

const Hash = ({ label, hash }: { label: MessageKey; hash: string }) => (
  <div class="soft">
    {translate(label)} <span class="hash">{hash}</span>
  </div>
);
