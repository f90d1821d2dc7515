import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { isTyping } from './is-typing.ts';

/** The search of a page: `/` leads to it from wherever nothing is being typed, Escape empties it. */
export function SearchField(props: { label: string; search: string; onSearch: (search: string) => void }) {
  const { label, search, onSearch } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const toSearch = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', toSearch);
    return () => removeEventListener('keydown', toSearch);
  }, []);
  return (
    <search class="search-field">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        value={search}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts="/"
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && onSearch('')}
      />
      <kbd>/</kbd>
    </search>
  );
}
