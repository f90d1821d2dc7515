/** Forgets all it holds once the page gets its turn: until then no style of it changes. */
export class TurnMap<Key, Value> extends Map<Key, Value> {
  override set(key: Key, value: Value): this {
    if (this.size === 0) queueMicrotask(() => this.clear());
    return super.set(key, value);
  }
}

/** A pure function that is asked the same many times in a turn, and remembers until then what it answered. */
export function onceATurn<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new TurnMap<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = answer(key);
    known.set(key, now);
    return now;
  };
}
