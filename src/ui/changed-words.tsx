import { compareWords } from './compare-words.ts';
import type { Finding } from './found-sentence.ts';

/** What is different in a passage that was found again on a page that has changed. */
export function ChangedWords({ finding }: { finding: Finding }) {
  if (finding === null || finding === 'seeking' || !finding.ok || !finding.value.changed) return null;
  const { was, now } = finding.value.changed;
  return (
    <p class="changed-words">
      {compareWords(was, now).map(({ text, is }, place) =>
        is === 'gone' ? (
          <del key={place}>{text}</del>
        ) : is === 'new' ? (
          <ins key={place}>{text}</ins>
        ) : (
          <span key={place}>{text}</span>
        ),
      )}
    </p>
  );
}
