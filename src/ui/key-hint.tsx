/** The key of a button, for whoever sees it; a screen reader has it from `aria-keyshortcuts`. */
export const KeyHint = ({ name }: { name: string | number }) => (
  <span class="key-hint" aria-hidden="true">
    <kbd>{name}</kbd>
  </span>
);
