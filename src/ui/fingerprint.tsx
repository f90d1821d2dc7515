import { fingerprintWords } from '../contract/signed/fingerprint.ts';
import { translate } from '../platform/translate.ts';
import { coloursOf } from './fingerprint-colours.ts';

/** Who signs a list, as words that people compare; the colours only help to recognise it. */
export function Fingerprint({ fingerprint, isCompared }: { fingerprint: string; isCompared: boolean }) {
  const { en, zh } = fingerprintWords(fingerprint);
  const [first, second] = translate('page_language').startsWith('zh') ? [zh, en] : [en, zh];
  return (
    <div class="fingerprint">
      <p>
        <strong>{translate('fingerprint_title')}</strong>{' '}
        <span class="soft">{translate('fingerprint_hint')}</span>
      </p>
      <ol>
        {coloursOf(fingerprint).map((colour, at) => (
          <li key={at}>
            <i style={{ background: colour }} aria-hidden="true" />
            <span>{first[at]}</span>
            <span class="soft">{second[at]}</span>
          </li>
        ))}
      </ol>
      <p class="soft">{translate(isCompared ? 'fingerprint_compared' : 'fingerprint_not_compared')}</p>
    </div>
  );
}
