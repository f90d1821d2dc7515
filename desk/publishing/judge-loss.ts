/** Why a list that has lost more than half of its entries is not published by mistake; else null. Pure. */
export function judgeLoss(idsBefore: readonly string[], idsAfter: readonly string[]): string | null {
  const ids = new Set(idsAfter);
  const lost = idsBefore.filter((id) => !ids.has(id)).length;
  if (lost * 2 <= idsBefore.length) return null;
  return (
    `${lost} of the ${idsBefore.length} published entries are missing. ` +
    'Entries that hold no more should stay, as “withdrawn”. If this is meant, say --shrink-is-meant.'
  );
}
