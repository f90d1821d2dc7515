import { deepest, type RecordSink } from './record-sink.ts';

/** Hands on every text within a value as JSON has it; the columns are the keys that lead there. */
export function walkValue(value: unknown, row: number, sink: RecordSink): void {
  walk(value, [], row, sink);
}

function walk(value: unknown, path: readonly string[], row: number, sink: RecordSink): void {
  if (typeof value === 'string') sink.text(row, path.join('.'), value);
  if (typeof value !== 'object' || value === null) return;
  if (path.length > deepest) {
    sink.broken(row);
    return;
  }
  if (Array.isArray(value)) {
    // Elements have no names: a list within lists says nothing of where a text stands.
    for (const element of value)
      if (!Array.isArray(element)) walk(element, path, row, sink);
      else for (const inner of element.flat(deepest)) walk(inner, path, row, sink);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const way = [...path, key];
    if (sink.wants(way)) walk(inner, way, row, sink);
  }
}
