import { useRef, useState } from 'preact/hooks';
import type { Refusal } from '../contract/result.ts';
import { sendToWorker } from '../messages/send-message.ts';
import { translate } from '../platform/translate.ts';
import type { HiddenFlag } from '../settings/hidden-flags.ts';
import { RefusalNotice } from './notice.tsx';
import { withoutFullStop } from './without-full-stop.ts';

const isSame = (a: HiddenFlag, b: HiddenFlag) => a.key === b.key && a.page === b.page;

/**
 * The hidden claims to list: what is shown again stays in its place, so that nothing else comes under the
 * pointer and it can be hidden again.
 */
export function useHiddenRows(named: HiddenFlag[]): HiddenFlag[] {
  const rows = useRef<HiddenFlag[]>([]);
  const isNew = (flag: HiddenFlag) => !rows.current.some((row) => isSame(row, flag));
  rows.current = [...rows.current, ...named.filter(isNew)];
  return rows.current;
}

/**
 * Claims the person hid, each with the way to see it again and an undo. `hidden` are all that are hidden now.
 */
export function HiddenClaims({ hidden, rows }: { hidden: HiddenFlag[]; rows: HiddenFlag[] }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const setHidden = async (flag: HiddenFlag, isHidden: boolean) => {
    const set = await sendToWorker('set-hidden', { flag, isHidden });
    setRefusal(set.ok ? null : set.error);
  };
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <ul class="stack tight">
        {rows.map((flag) => {
          const isHidden = hidden.some((one) => isSame(one, flag));
          const claim = withoutFullStop(flag.claim);
          return (
            <li key={`${flag.key} ${flag.page}`} class="row apart">
              <span>
                {flag.claim} <span class="soft">{flag.page ?? translate('hidden_everywhere')}</span>
              </span>
              <button
                type="button"
                aria-label={translate(isHidden ? 'hidden_show_one' : 'hidden_again_one', claim)}
                onClick={() => setHidden(flag, !isHidden)}
              >
                {translate(isHidden ? 'hidden_show' : 'hidden_again')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
