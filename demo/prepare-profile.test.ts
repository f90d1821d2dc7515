import { expect, test } from 'vitest';
import { preparedPreferences } from './prepare-profile.ts';

test('what the person pinned and chose stays beside what is prepared', () => {
  const kept = {
    extensions: { pinned_extensions: ['theirs'], commands: {} },
    translate: { recent: 1 },
    profile: { name: 'Person', exit_type: 'Crashed' },
    bookmark_bar: { show: true },
  };
  expect(preparedPreferences(kept, 'ours')).toEqual({
    extensions: { pinned_extensions: ['theirs', 'ours'], commands: {} },
    translate: { recent: 1, enabled: false },
    profile: { name: 'Person', exit_type: 'Normal' },
    bookmark_bar: { show: true },
    credentials_enable_service: false,
  });
});

test('the button is pinned once, however often the demonstration starts', () => {
  const once = preparedPreferences({}, 'ours');
  expect(preparedPreferences(once, 'ours')).toEqual(once);
});
