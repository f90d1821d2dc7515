import { useState } from 'preact/hooks';
import { bundleLimit } from '../../contract/bundle.ts';
import { type Result, refused } from '../../contract/result.ts';
import {
  type CheckedBundle,
  type CheckedFile,
  checkBundle,
  isWhole,
} from '../../export/evidence/check-bundle.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { FileDrop } from '../file-drop.tsx';
import { formatMoment } from '../format-moment.ts';
import { Icon, type IconName } from '../icon.tsx';
import { Notice, RefusalNotice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';

/**
 * Says whether a bundle is as its manifest says, and which hash is wrong; nothing of it leaves this
 * machine.
 */
export function VerifyPage() {
  const [file, setFile] = useState<string | null>(null);
  const [checked, setChecked] = useState<Result<CheckedBundle> | null>(null);
  const check = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen.name);
    // What is larger is no bundle, and is not read into memory.
    const isTooLarge = chosen.size > 2 * bundleLimit;
    setChecked(
      isTooLarge ? refused('bundle_not_read') : await checkBundle(new Uint8Array(await chosen.arrayBuffer())),
    );
  };
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
        <RefusalNotice refusal={checked?.ok === false ? checked.error : null} />
        <div role="status">
          {file !== null && checked?.ok ? <Checked name={file} bundle={checked.value} /> : null}
        </div>
      </main>
    </>
  );
}

function Checked({ name, bundle }: { name: string; bundle: CheckedBundle }) {
  const { madeAt, receipt, signature, files } = bundle;
  const outcome = isWhole(bundle);
  return (
    <section class="card stack">
      <h2>{name}</h2>
      <Notice tone={outcome ? 'good' : 'bad'}>
        <p>{translate(outcome ? 'verify_whole' : 'verify_wrong', formatMoment(madeAt))}</p>
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
