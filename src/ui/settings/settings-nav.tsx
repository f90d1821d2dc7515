import { useEffect, useRef } from 'preact/hooks';
import { translate } from '../../platform/translate.ts';
import { Icon } from '../icon.tsx';
import { type Section, sectionHeads, sections } from './settings-sections.ts';

/** The ways to the sections, and the search over all of them. */
export function SettingsNav(props: {
  here: Section | null;
  search: string;
  onSearch: (search: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const here = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const toSearch = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', toSearch);
    return () => removeEventListener('keydown', toSearch);
  }, []);
  // On a narrow page the row of sections is wider than what is seen of it.
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [props.here]);
  return (
    <div class="settings-nav">
      <search class="search-field">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          value={props.search}
          placeholder={translate('settings_search')}
          aria-label={translate('settings_search')}
          aria-keyshortcuts="/"
          onInput={(event) => props.onSearch(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && props.onSearch('')}
        />
        <kbd>/</kbd>
      </search>
      <nav aria-label={translate('settings_title')}>
        {sections.map((section) => (
          <a
            key={section}
            href={`#${section}`}
            onClick={() => props.onSearch('')}
            {...(section === props.here ? { ref: here, 'aria-current': 'true' as const } : {})}
          >
            <Icon name={sectionHeads[section].icon} />
            {translate(sectionHeads[section].words)}
          </a>
        ))}
      </nav>
    </div>
  );
}

/** Whether a key goes into a field, so that it is a letter there and no command. */
const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
