import type { FollowedList } from '../../history/records.ts';
import { readCategories } from '../../list/read-categories.ts';
import { countBy } from '../../platform/count-by.ts';
import { translate } from '../../platform/translate.ts';
import { categoryName } from '../category-name.ts';
import { useStored } from '../use-stored.ts';
import { useEntryRows } from './use-entry-rows.ts';

/** The categories that a list has entries of, each on or off at once. */
export function CategoryChoice(props: {
  list: FollowedList;
  off: readonly string[];
  onChange: (category: string, isOn: boolean) => void;
}) {
  const { list, off } = props;
  const { rows } = useEntryRows(list.url, `${list.version} ${list.lastGoodAt}`);
  const categories = useStored(readCategories);
  const named = categories?.ok ? categories.value : [];
  const counts = countBy(rows, ({ category }) => category);
  for (const category of off) if (!counts.has(category)) counts.set(category, 0);
  return (
    <fieldset class="category-choice">
      <legend class="soft">{translate('list_categories_hint')}</legend>
      {[...counts].map(([id, count]) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={!off.includes(id)}
            onChange={(event) => props.onChange(id, event.currentTarget.checked)}
          />
          <span>
            {categoryName(named.find((one) => one.id === id) ?? { id, title: {} })}{' '}
            <span class="soft">{count}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
