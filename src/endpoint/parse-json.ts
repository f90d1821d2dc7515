/** The value in a JSON text, or undefined, which no schema takes, where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is an answer too, and the schema says so.
    return undefined;
  }
}
