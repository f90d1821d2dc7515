import { translate } from '../../platform/translate.ts';
import type { PartFacts, PartProblem } from '../../scan/scan-file.ts';
import { Notice } from '../notice.tsx';

const problemKeys = {
  'not-text': 'scan_not_text',
  damaged: 'scan_damaged',
  'too-large': 'scan_too_large',
} as const satisfies Record<PartProblem, string>;

/** So many parts of a packed file are told of: first those that something is wrong with. */
const mostParts = 20;

/** How a file was read, and what was wrong with it. */
export function ScanFacts({ parts }: { parts: readonly PartFacts[] }) {
  const wrong = parts.filter(({ problem }) => problem !== null);
  const shown = [...wrong, ...parts.filter(({ problem }) => problem === null)].slice(0, mostParts);
  return (
    <ul class="stack tight scan-facts">
      {shown.map((facts) => (
        <li key={facts.name}>
          <span class="soft">{sentencesOf(facts).join(' ')}</span>
          {facts.problem ? (
            <Notice tone="bad">
              <p>{translate(problemKeys[facts.problem], facts.name)}</p>
            </Notice>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function sentencesOf(facts: PartFacts): string[] {
  const { name, encoding, isCertain, rows, dropped, controls, unreadable, broken } = facts;
  if (!encoding) return [];
  const count = (number: number) => number.toLocaleString(translate('page_language'));
  return [
    translate('scan_read_as', name, count(rows), encoding.toUpperCase()),
    isCertain ? '' : translate('scan_guessed'),
    dropped.length > 0 ? translate('scan_dropped', dropped.join(', ')) : '',
    controls > 0 ? translate('scan_controls', count(controls)) : '',
    unreadable > 0 ? translate('scan_unreadable', count(unreadable)) : '',
    broken > 0 ? translate('scan_broken', count(broken)) : '',
  ].filter((sentence) => sentence !== '');
}
