import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';
import { isFirefox } from '../../platform/is-firefox.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { KeyTable } from '../key-hint.tsx';
import { walkKeys } from '../patrol/patrol-keys.ts';

const commandWords: Record<string, MessageKey> = {
  'next-match': 'command_next_match',
  'previous-match': 'command_previous_match',
  'report-page': 'command_report_page',
  'pause-reading': 'command_pause_reading',
  'walk-next': 'command_walk_next',
  'walk-done': 'command_walk_done',
};

const ownKeys: Record<string, MessageKey> = { '/': 'keys_own_search' };

/** As `fill-card.ts` has them. */
const cardKeys: Record<string, MessageKey> = { C: 'copy_correction', H: 'card_hide_here', Esc: 'card_close' };

interface Command {
  name?: string;
  shortcut?: string;
}

/** Which keys do what, as the browser has them, and the way to its own page that changes them. */
export function KeysSection() {
  const [commands, setCommands] = useState<Command[]>([]);
  useEffect(() => {
    const read = () => void browser.commands.getAll().then(setCommands);
    read();
    // They are changed on another page.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <section class="card stack" aria-labelledby="keys-title">
      <h2 id="keys-title">{translate('keys_title')}</h2>
      <dl class="facts keys">
        {Object.entries(commandWords).map(([name, words]) => {
          const shortcut = commands.find((command) => command.name === name)?.shortcut;
          return (
            <div key={name}>
              <dt>{translate(words)}</dt>
              <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="soft">{translate('keys_none')}</span>}</dd>
            </div>
          );
        })}
      </dl>
      <div class="row">
        <button type="button" onClick={openShortcuts}>
          {translate('keys_change')}
        </button>
        <span class="soft">{translate('keys_change_hint')}</span>
      </div>
      <h3>{translate('keys_own_title')}</h3>
      <KeyTable keys={ownKeys} />
      <h3>{translate('keys_walk_title')}</h3>
      <KeyTable keys={walkKeys} />
      <h3>{translate('keys_card_title')}</h3>
      <KeyTable keys={cardKeys} />
    </section>
  );
}

/** Firefox has a call for its page of keys, Chromium an address. */
const openShortcuts = () =>
  isFirefox
    ? browser.commands.openShortcutSettings()
    : browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
