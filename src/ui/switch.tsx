/** On or off, at once. `label` says of what. */
export const Switch = (props: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) => (
  <button
    type="button"
    role="switch"
    class="switch"
    aria-checked={props.isOn}
    aria-label={props.label}
    onClick={() => props.onChange(!props.isOn)}
  />
);
