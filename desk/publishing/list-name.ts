/** A list's name in addresses and files: `https://desk.example/lists/Food.json` → `food`. Pure. */
export function listName(id: string): string {
  const parts = id
    .toLowerCase()
    .replace(/\.json$/, '')
    .match(/[a-z0-9-]+/g);
  return parts?.at(-1)?.slice(0, 64) ?? 'list';
}
