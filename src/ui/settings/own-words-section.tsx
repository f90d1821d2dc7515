import { useId, useRef, useState } from 'preact/hooks';
import { foldedLetters } from '../../matches/letters/folded-letters.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { explain, type MessageKey, translate } from '../../platform/translate.ts';
import { addWord, mostOwnWords, type OwnWords, removeWord } from '../../settings/own-words.ts';
import { Notice } from '../notice.tsx';
import { saveSettings } from '../save-settings.ts';

/** Words that are always marked, which stand above all lists. */
export const OwnWordsSection = ({ own }: { own: OwnWords }) => (
  <WordsSection id="own" kind="words" words={own.words} title="own_title" hint="own_hint" label="own_label" />
);

/** Words that are never marked, whatever a list says. */
export const ExceptionsSection = ({ own }: { own: OwnWords }) => (
  <WordsSection
    id="exceptions"
    kind="exceptions"
    words={own.exceptions}
    title="exceptions_title"
    hint="exceptions_hint"
    label="exceptions_label"
  />
);

function WordsSection(props: {
  id: string;
  kind: keyof OwnWords;
  words: string[];
  title: MessageKey;
  hint: MessageKey;
  label: MessageKey;
}) {
  const { id, kind, words } = props;
  const fieldId = useId();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState('');
  const rows = useRows(words);
  const change = async (to: (now: string[]) => string[]) => {
    const failed = await saveSettings(({ ownWords }) => ({
      ownWords: { ...ownWords, [kind]: to(ownWords[kind]) },
    }));
    setFault(failed ? explain(failed) : '');
    if (!failed) await sendToWorker('check-pages-again', null);
    return failed === null;
  };
  const add = async (event: Event) => {
    event.preventDefault();
    const word = typed.trim();
    if ([...foldedLetters(word)].length < 2) return setFault(translate('own_too_short'));
    if (!addWord(words, word)) return setFault(translate('own_full', mostOwnWords));
    setTyped('');
    const isKept = await change((now) => addWord(now, word) ?? now);
    // It is not lost where it could not be kept.
    if (!isKept) setTyped((now) => now || word);
  };
  return (
    <section class="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{translate(props.title)}</h2>
      <p class="soft">{translate(props.hint)}</p>
      <form class="stack tight" onSubmit={add}>
        <label for={fieldId}>{translate(props.label)}</label>
        <div class="field-row">
          <input
            id={fieldId}
            type="text"
            autocomplete="off"
            required
            maxLength={100}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setFault('');
            }}
          />
          <button type="submit">{translate('own_add')}</button>
        </div>
      </form>
      <div role="alert">{fault ? <Notice tone="bad">{fault}</Notice> : null}</div>
      {rows.length === 0 ? <p class="soft">{translate('own_none')}</p> : null}
      <ul class="stack tight">
        {rows.map((word) => {
          const isKept = words.includes(word);
          return (
            <li key={word} class="row apart">
              <span class={isKept ? '' : 'soft'}>{word}</span>
              <button
                type="button"
                aria-label={translate(isKept ? 'own_remove_one' : 'own_again_one', word)}
                onClick={() =>
                  change((now) => (isKept ? removeWord(now, word) : (addWord(now, word) ?? now)))
                }
              >
                {translate(isKept ? 'own_remove' : 'undo')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The words to list: one that was removed stays in its place, so that it can be taken back. */
function useRows(words: string[]): string[] {
  const rows = useRef<string[]>([]);
  rows.current = [...words.filter((word) => !rows.current.includes(word)), ...rows.current];
  return rows.current;
}
