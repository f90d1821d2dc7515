import { readCategories } from '../../list/read-categories.ts';
import { readFollowedLists } from '../../list/read-followed-lists.ts';
import { readReleases } from '../../list/read-releases.ts';
import { readSettings } from '../../settings/settings.ts';

/** What the popup needs besides the tab: lists followed and their releases, categories known, settings. */
export async function readChoices() {
  const following = readFollowedLists();
  const [lists, releases, categories, settings] = await Promise.all([
    following,
    following.then(readReleases),
    readCategories(),
    readSettings(),
  ]);
  return { lists, releases, categories, settings };
}
