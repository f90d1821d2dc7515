/**
 * A function that asks and hands on the answer, unless it was called again meanwhile: a slow older answer
 * must not hide what a newer one found. `ask` is not to fail.
 */
export function latestOf<Answer>(
  ask: () => Promise<Answer>,
  take: (answer: Answer) => void,
): () => Promise<void> {
  let latest = 0;
  return async () => {
    latest += 1;
    const turn = latest;
    const answer = await ask();
    if (turn === latest) take(answer);
  };
}
