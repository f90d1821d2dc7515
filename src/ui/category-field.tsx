import { useId, useState } from 'preact/hooks';
import { translate } from '../platform/translate.ts';
import { type Category, categoryName } from './category-name.ts';

/**
 * The category of a report to be chosen; the one it begins with is offered by its id where no list declares
 * it any more.
 */
export function CategoryField(props: {
  category: string;
  categories: Category[];
  onCategory: (category: string) => void;
}) {
  const { category, categories } = props;
  const fieldId = useId();
  const [first] = useState(category);
  return (
    <div class="stack tight">
      <label for={fieldId}>{translate('report_category')}</label>
      <select id={fieldId} value={category} onChange={(event) => props.onCategory(event.currentTarget.value)}>
        {categories.some(({ id }) => id === first) ? null : <option value={first}>{first}</option>}
        {categories.map((one) => (
          <option key={one.id} value={one.id}>
            {categoryName(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
