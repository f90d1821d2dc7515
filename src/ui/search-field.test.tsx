// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { SearchField } from './search-field.tsx';

it('a key that an input method takes for itself empties no search', () => {
  const onSearch = vi.fn();
  render(<SearchField label="Search" search="停水" onSearch={onSearch} />, document.body);
  const press = (isComposing: boolean) =>
    document
      .querySelector('input')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing, bubbles: true }));
  press(true);
  expect(onSearch).not.toHaveBeenCalled();
  press(false);
  expect(onSearch).toHaveBeenCalledWith('');
  render(null, document.body);
});
