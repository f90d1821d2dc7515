/** Forgets all it holds once the page gets its turn: until then no style of it changes. */
export class TurnMap<Key, Value> extends Map<Key, Value> {
  override set(key: Key, value: Value): this {
    if (this.size === 0) queueMicrotask(() => this.clear());
    return super.set(key, value);
  }
}
