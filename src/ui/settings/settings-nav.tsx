import { translate } from '../../platform/translate.ts';
import { Icon } from '../icon.tsx';
import { SearchField } from '../search-field.tsx';
import { type Section, sectionHeads, sections } from './settings-sections.ts';

/** The ways to the sections, and the search over all of them. */
export function SettingsNav(props: {
  here: Section | null;
  search: string;
  onSearch: (search: string) => void;
}) {
  return (
    <div class="settings-nav">
      <SearchField label={translate('settings_search')} search={props.search} onSearch={props.onSearch} />
      <nav aria-label={translate('settings_title')}>
        {sections.map((section) => (
          <a
            key={section}
            href={`#${section}`}
            onClick={() => props.onSearch('')}
            {...(section === props.here ? { 'aria-current': 'true' as const } : {})}
          >
            <Icon name={sectionHeads[section].icon} />
            {translate(sectionHeads[section].words)}
          </a>
        ))}
      </nav>
    </div>
  );
}
