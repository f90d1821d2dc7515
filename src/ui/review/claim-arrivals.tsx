import { type Claim, sparkHours } from '../../contract/staff/claim.ts';
import { translate } from '../../platform/translate.ts';
import { dateFormat } from '../browser-formats.ts';
import { ClaimPart } from './claim-part.tsx';

const hour = 60 * 60 * 1000;

/** How many reports came in each of the last hours, as bars with a table behind them. */
export function ClaimArrivals({ claim }: { claim: Claim }) {
  const most = Math.max(...claim.spark);
  const now = Date.now();
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const format = dateFormat(translate('page_language'), time);
  const timeOf = (index: number) =>
    format.format(new Date(Math.floor(now / hour) * hour - (sparkHours - 1 - index) * hour));
  return (
    <ClaimPart head={translate('claim_arrivals')} hint={translate('claim_arrivals_hint', most)}>
      <div
        class="bars"
        role="img"
        aria-label={translate('queue_spark', sum(claim.spark), claim.spark.at(-1) ?? 0)}
      >
        {claim.spark.map((count, index) => (
          <i key={index} style={{ height: `${most === 0 ? 0 : (count / most) * 100}%` }} />
        ))}
      </div>
      <div class="bar-ends soft" aria-hidden="true">
        <span>{timeOf(0)}</span>
        <span>{translate('claim_now')}</span>
      </div>
      <details>
        <summary>{translate('claim_as_table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{translate('claim_hour')}</th>
              <th scope="col">{translate('queue_reports')}</th>
            </tr>
          </thead>
          <tbody>
            {claim.spark.map((count, index) =>
              count > 0 ? (
                <tr key={index}>
                  <th scope="row">{timeOf(index)}</th>
                  <td>{count}</td>
                </tr>
              ) : null,
            )}
          </tbody>
        </table>
      </details>
    </ClaimPart>
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
