/**
 * The fields of `raw` that `read` lacks, each once: `entries[].note`, with the place of the first one,
 * `entries.3.note`, counted from 1. `read` is what a schema made of `raw`: what it does not know, it drops.
 */
export function unknownFields(raw: unknown, read: unknown): Map<string, string> {
  const found = new Map<string, string>();
  collect(raw, read, '', '', found);
  return found;
}

function collect(raw: unknown, read: unknown, kind: string, place: string, found: Map<string, string>): void {
  if (typeof raw !== 'object' || raw === null || typeof read !== 'object' || read === null) return;
  const known = new Map(Object.entries(read));
  for (const [key, value] of Object.entries(raw)) {
    const isItem = Array.isArray(raw);
    const ofKind = isItem ? `${kind}[]` : join(kind, key);
    const at = join(place, isItem ? String(Number(key) + 1) : key);
    if (known.has(key)) collect(value, known.get(key), ofKind, at, found);
    else if (!found.has(ofKind)) found.set(ofKind, at);
  }
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
