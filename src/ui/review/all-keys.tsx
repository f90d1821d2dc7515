import { Fragment } from 'preact';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { KeyHint } from '../key-hint.tsx';
import { ShownDialog } from './shown-dialog.tsx';

const keys: [string[], MessageKey][] = [
  [['J', 'K'], 'keys_next'],
  [['X'], 'keys_choose'],
  [['T'], 'keys_take'],
  [['O'], 'keys_page'],
  [['I'], 'keys_picture'],
  [['1', '6'], 'keys_status'],
  [['='], 'keys_answer'],
  [['D'], 'keys_dry_run'],
  [['M'], 'keys_note'],
  [['P'], 'keys_pass_on'],
  [['B'], 'keys_bundles'],
  [['S'], 'keys_summary'],
  [['Ctrl', '↵'], 'keys_approval'],
  [['N'], 'keys_done'],
  [['F6'], 'keys_pane'],
  [['Z'], 'keys_undo'],
  [['/'], 'keys_search'],
];
/** Those that the bar at the lower edge has room for. */
const usual = ['keys_next', 'keys_take', 'keys_page', 'keys_picture', 'keys_status', 'keys_answer'];
const later = ['keys_dry_run', 'keys_approval', 'keys_undo'];

const Key = ({ keys: all, words }: { keys: string[]; words: MessageKey }) => (
  <span>
    {all.map((key, index) => (
      <Fragment key={key}>
        {index > 0 ? (words === 'keys_status' ? '–' : ' ') : null}
        <kbd>{key}</kbd>
      </Fragment>
    ))}{' '}
    {translate(words)}
  </span>
);

/** The keys that are used most, in a row, and the way to all of them. */
export const KeysBar = ({ singleKeys, onAll }: { singleKeys: boolean; onAll: () => void }) => (
  <footer class="keys">
    {singleKeys
      ? keys
          .filter(([, words]) => [...usual, ...later].includes(words))
          .map(([each, words]) => <Key key={words} keys={each} words={words} />)
      : null}
    <button type="button" class="plain" aria-keyshortcuts="?" onClick={onAll}>
      <KeyHint name="?" /> {translate('keys_all')}
    </button>
  </footer>
);

/** Every key of the page. */
export function AllKeys({ onClose }: { onClose: () => void }) {
  return (
    <ShownDialog class="all-keys" label={translate('keys_all')} onClose={onClose}>
      <h2>{translate('keys_all')}</h2>
      <ul class="stack tight">
        {keys.map(([each, words]) => (
          <li key={words}>
            <Key keys={each} words={words} />
          </li>
        ))}
      </ul>
      <p class="soft">{translate('keys_hint')}</p>
    </ShownDialog>
  );
}
