import { useId } from 'preact/hooks';

/** One of a few choices, side by side. */
export function ChooseOne<Id extends string>(props: {
  label: string;
  chosen: Id;
  options: { id: Id; name: string }[];
  onChoose: (id: Id) => void;
}) {
  const name = useId();
  return (
    <fieldset class="segments" aria-label={props.label}>
      {props.options.map((option) => (
        <label key={option.id}>
          <input
            type="radio"
            name={name}
            checked={option.id === props.chosen}
            onChange={() => props.onChoose(option.id)}
          />
          <span>{option.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
