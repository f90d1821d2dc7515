import { readCategories } from '../../list/read-categories.ts';
import { readFollowedLists } from '../../list/read-followed-lists.ts';
import { readSettings } from '../../settings/settings.ts';

/** What the popup needs besides the tab: lists followed, categories known, settings. */
export async function readChoices() {
  const [lists, categories, settings] = await Promise.all([
    readFollowedLists(),
    readCategories(),
    readSettings(),
  ]);
  return { lists, categories, settings };
}
