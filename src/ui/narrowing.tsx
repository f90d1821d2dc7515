/** A choice of what is shown; the first one is of anything. */
export function Narrowing<Id extends string>(props: {
  any: string;
  options: { id: Id; name: string }[];
  onChoose: (id: Id | null) => void;
}) {
  const choose = (id: string) => props.onChoose(props.options.find((option) => option.id === id)?.id ?? null);
  return (
    <select aria-label={props.any} onChange={(event) => choose(event.currentTarget.value)}>
      <option value="">{props.any}</option>
      {props.options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
