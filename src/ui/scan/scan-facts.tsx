import { type MessageKey, translate } from '../../platform/translate.ts';
import type { PartFacts, PartProblem } from '../../scan/scan-file.ts';
import { Notice } from '../notice.tsx';

const problemKeys = {
  'not-text': 'scan_not_text',
  damaged: 'scan_damaged',
  'too-large': 'scan_too_large',
} as const satisfies Record<Exclude<PartProblem, 'wordless'>, MessageKey>;

/** So many parts of a packed file are told of: first those that something is wrong with. */
const mostParts = 20;

/** So many parts that hold no text are named. */
const mostNamed = 5;

/** How a file was read, and what was wrong with it. */
export function ScanFacts({ parts }: { parts: readonly PartFacts[] }) {
  const wordless = parts.filter(({ problem }) => problem === 'wordless');
  const texts = parts.filter(({ problem }) => problem !== 'wordless');
  const wrong = texts.filter(({ problem }) => problem !== null);
  const shown = [...wrong, ...texts.filter(({ problem }) => problem === null)].slice(0, mostParts);
  const unread = wordless.length > 0 ? wordlessSentence(wordless) : '';
  return (
    <ul class="stack tight scan-facts">
      {shown.map((facts) => (
        <li key={facts.name}>
          <span class="soft">{sentencesOf(facts).join(' ')}</span>
          {facts.problem && facts.problem !== 'wordless' ? (
            <Notice tone="bad">
              <p>{translate(problemKeys[facts.problem], facts.name)}</p>
            </Notice>
          ) : null}
        </li>
      ))}
      {unread === '' ? null : texts.length > 0 ? (
        <li class="soft">{unread}</li>
      ) : (
        <li>
          <Notice tone="bad">
            <p>{unread}</p>
          </Notice>
        </li>
      )}
    </ul>
  );
}

function wordlessSentence(wordless: readonly PartFacts[]): string {
  const names = wordless.slice(0, mostNamed).map(({ name }) => name);
  const named = names.join(', ');
  const more = wordless.length - names.length;
  return more > 0 ? translate('scan_wordless_more', named, more) : translate('scan_wordless', named);
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
