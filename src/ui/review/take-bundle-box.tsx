import { useRef, useState } from 'preact/hooks';
import { type BundleTaken, bundleFileLimit, type ReceiptTaken } from '../../contract/bundle.ts';
import { type Refusal, refused } from '../../contract/result.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { RefusalNotice } from '../notice.tsx';
import { saveFile } from '../save-file.ts';
import { sayBytes } from '../say-bytes.ts';

/** Takes in what another desk has passed on as a file, or the receipt it gives for such a file. */
export function TakeBundleBox({ desk, onShow }: { desk: DeskClient; onShow: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [bundle, setBundle] = useState<BundleTaken | null>(null);
  const [receipt, setReceipt] = useState<ReceiptTaken | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);

  const take = async (file: File | undefined) => {
    if (!file) return;
    setBundle(null);
    setReceipt(null);
    // The desk would say so too, once it was sent.
    if (file.size > bundleFileLimit)
      return setRefusal(refused('file_too_large', sayBytes(bundleFileLimit)).error);
    setBusy(true);
    const isReceipt = await isJson(file);
    const bundleAnswer = isReceipt ? null : await desk.takeBundle(file);
    const receiptAnswer = isReceipt ? await desk.takeReceipt(file) : null;
    setBusy(false);
    const answer = bundleAnswer ?? receiptAnswer;
    if (bundleAnswer?.ok) setBundle(bundleAnswer.value);
    if (receiptAnswer?.ok) setReceipt(receiptAnswer.value);
    setRefusal(answer?.ok === false ? answer.error : null);
  };
  return (
    <div class="stack tight">
      <input
        ref={input}
        class="bundle-file"
        type="file"
        accept=".zip,application/zip,.json,application/json"
        hidden
        aria-label={translate('bundle_take')}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <button type="button" aria-busy={isBusy} disabled={isBusy} onClick={() => input.current?.click()}>
        {translate('bundle_take')}
      </button>
      <output class="soft">{bundle ? bundleWords(bundle) : receipt ? receiptWords(receipt) : null}</output>
      {bundle ? (
        <>
          <div>
            <button type="button" class="plain" onClick={onShow}>
              {translate('bundle_show')}
            </button>
          </div>
          <div>
            <button type="button" class="mini" onClick={() => saveReceipt(bundle)}>
              {translate('bundle_save_receipt')}
            </button>
          </div>
          <p class="soft">{translate('bundle_receipt_hint', bundle.from)}</p>
        </>
      ) : null}
      <RefusalNotice refusal={refusal} />
    </div>
  );
}

/** A bundle is a zip, and its receipt is JSON. */
const isJson = async (file: Blob): Promise<boolean> =>
  (await file
    .slice(0, 1)
    .text()
    .catch(() => null)) === '{';

const bundleWords = ({ from, title, reports, isNew }: BundleTaken): string =>
  translate(isNew ? 'bundle_taken' : 'bundle_again', from, title, `${reports}`);

const receiptWords = ({ from, reports, isNew }: ReceiptTaken): string =>
  translate(isNew ? 'bundle_receipt_taken' : 'bundle_receipt_again', from, `${reports}`);

function saveReceipt({ bundle, receipt }: BundleTaken): void {
  const file = new Blob([JSON.stringify(receipt)], { type: 'application/json' });
  saveFile(file, `receipt-${bundle.slice(0, 8)}.json`);
}
