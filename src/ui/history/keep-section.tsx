import { useState } from 'preact/hooks';
import type { KeepLimits } from '../../history/records.ts';
import type { FoundRows } from '../../history/rows/rows-messages.ts';
import { daysOffered } from '../../history/tidy-history.ts';
import { translate } from '../../platform/translate.ts';
import { sayBytes } from '../say-bytes.ts';
import { ShorterLimits } from '../shorter-limits.tsx';

const sizes = [50e6, 100e6, 250e6, 500e6, 1000e6];

/** How much of the history is on this computer, and for how long and up to which size it is kept. */
export function KeepSection(props: {
  found: Pick<FoundRows, 'totals' | 'pictures'>;
  limits: KeepLimits;
  /** Is called once other limits are saved. */
  onLimits: (change: Partial<KeepLimits>) => void;
}) {
  const { found, limits, onLimits } = props;
  const { keepDays } = limits;
  /** What is chosen and not in force yet. */
  const [asked, setAsked] = useState<Partial<KeepLimits> | null>(null);
  const chosen = { ...limits, ...asked };
  const choose = (change: Partial<KeepLimits>) => setAsked((last) => ({ ...last, ...change }));
  const take = (taken: Partial<KeepLimits>) => {
    setAsked((last) => without(taken, last));
    onLimits(taken);
  };
  const size = found.pictures ? sayBytes(found.pictures.bytes) : '…';
  return (
    <details class="keep">
      <summary>
        {translate(found.totals.report === 1 ? 'keep_here_one' : 'keep_here', found.totals.report, size)}{' '}
        {keepDays === null ? translate('keep_until_deleted') : translate('keep_for_days', keepDays)}
      </summary>
      <div class="card stack">
        <p class="soft">{translate('keep_hint')}</p>
        <LimitChoice
          label={translate('keep_days')}
          none={translate('keep_days_none')}
          chosen={chosen.keepDays}
          options={daysOffered}
          nameOf={(count) => translate('keep_days_some', count)}
          onChoose={(keepDays) => choose({ keepDays })}
        />
        <LimitChoice
          label={translate('keep_bytes')}
          none={translate('keep_bytes_none')}
          chosen={chosen.keepPictureBytes}
          options={sizes}
          nameOf={(bytes) => translate('keep_bytes_some', sayBytes(bytes))}
          onChoose={(keepPictureBytes) => choose({ keepPictureBytes })}
        />
        <div role="status">
          {asked ? (
            <ShorterLimits asked={asked} isFromFile={false} onTaken={take} onKept={() => setAsked(null)} />
          ) : null}
        </div>
      </div>
    </details>
  );
}

/** A choice of one of some limits, or none. */
function LimitChoice(props: {
  label: string;
  none: string;
  chosen: number | null;
  options: number[];
  nameOf: (limit: number) => string;
  onChoose: (limit: number | null) => void;
}) {
  const { chosen, options } = props;
  const offered = chosen === null || options.includes(chosen) ? options : [...options, chosen];
  return (
    <label class="stack tight">
      <span>{props.label}</span>
      <select
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => props.onChoose(value === '' ? null : Number(value))}
      >
        <option value="">{props.none}</option>
        {offered.map((limit) => (
          <option key={limit} value={limit}>
            {props.nameOf(limit)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is asked for and was not taken: chosen while the rest was being saved. */
function without(taken: Partial<KeepLimits>, asked: Partial<KeepLimits> | null): Partial<KeepLimits> | null {
  const names = ['keepDays', 'keepPictureBytes'] as const;
  const left = names.filter((name) => asked?.[name] !== undefined && asked[name] !== taken[name]);
  return left.length > 0 ? Object.fromEntries(left.map((name) => [name, asked?.[name]])) : null;
}
