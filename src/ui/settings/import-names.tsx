import { useId } from 'preact/hooks';
import type { ImportPreview } from '../../messages/message-contract.ts';
import { translate } from '../../platform/translate.ts';

/** What a person calls a list that does not name itself. */
export interface Names {
  title: string;
  publisher: string;
}

/** What is put there to begin with: the name of the file, and whoever published all of its corrections. */
export function namesFor({ name, address, own, entries }: ImportPreview): Names {
  if (own) return own;
  const file = (URL.parse(address ?? '')?.pathname ?? name).split('/').pop() ?? '';
  const title = decoded(file).replace(/\.\w{1,6}$/, '') || (URL.parse(address ?? '')?.host ?? name);
  const [first, ...others] = entries.map(({ correction }) => correction?.publisher ?? '');
  const isOne = first && others.every((publisher) => publisher === first);
  return { title, publisher: isOne ? first : (URL.parse(address ?? '')?.host ?? '') };
}

/** A name as a person reads it; one that was never encoded stays as it is. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The two fields in which a list is named. */
export function ImportNames({ names, onType }: { names: Names; onType: (names: Names) => void }) {
  const id = useId();
  const field = (name: keyof Names, label: string) => (
    <div class="stack tight">
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type="text"
        required
        maxLength={200}
        autocomplete="off"
        value={names[name]}
        onInput={(event) => onType({ ...names, [name]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <div class="import-fields">
      {field('title', translate('import_name'))}
      {field('publisher', translate('import_publisher'))}
    </div>
  );
}
