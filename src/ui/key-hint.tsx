import { type MessageKey, translate } from '../platform/translate.ts';

/** The key of a button, for whoever sees it; a screen reader has it from `aria-keyshortcuts`. */
export const KeyHint = ({ name }: { name: string | number }) => (
  <span class="key-hint" aria-hidden="true">
    <kbd>{name}</kbd>
  </span>
);

/** What keys do, a line each. */
export const KeyTable = ({ keys }: { keys: Record<string, MessageKey> }) => (
  <dl class="facts keys">
    {Object.entries(keys).map(([key, words]) => (
      <div key={key}>
        <dt>{translate(words)}</dt>
        <dd>
          <kbd>{key}</kbd>
        </dd>
      </div>
    ))}
  </dl>
);
