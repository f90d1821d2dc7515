/**
 * The fields of `raw` that `read` lacks, each once: `entries[].note`, with the place of the first one,
 * `entries.3.note`, counted from 1. `read` is what a schema made of `raw`: what it does not know, it drops.
 */
export function unknownFields(raw: unknown, read: unknown): Map<string, string> {
  const found = new Map<string, string>();
  collect(raw, read, [], found);
  return found;
}

/** `way` leads to `raw`: keys of objects, and places in arrays from 0. It is as before when this returns. */
function collect(raw: unknown, read: unknown, way: (string | number)[], found: Map<string, string>): void {
  // What nothing was dropped of is most often the very same object.
  if (raw === read) return;
  if (typeof raw !== 'object' || raw === null || typeof read !== 'object' || read === null) return;
  const look = (step: string | number, value: unknown) => {
    way.push(step);
    if (Object.hasOwn(read, step)) collect(value, Reflect.get(read, step), way, found);
    else if (!found.has(kindOf(way))) found.set(kindOf(way), placeOf(way));
    way.pop();
  };
  if (Array.isArray(raw)) for (let at = 0; at < raw.length; at++) look(at, raw[at]);
  else for (const key of Object.keys(raw)) look(key, Reflect.get(raw, key));
}

const kindOf = (way: readonly (string | number)[]): string =>
  way.map((step, at) => (typeof step === 'number' ? '[]' : at === 0 ? step : `.${step}`)).join('');

const placeOf = (way: readonly (string | number)[]): string =>
  way.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');
