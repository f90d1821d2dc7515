/** Pictures that are made when they are asked for, one at a time; the last ones are kept. */
export interface SmallPictures<Picture> {
  /** The picture of this id where it is kept. */
  kept(id: string): Picture | null;
  /** Has it made; who asked last is served first. What this returns takes the question back. */
  ask(id: string, take: (picture: Picture) => void): () => void;
}

/** Pictures as `make` makes them, null where there is none; no more than `most` are kept. */
export function smallPictures<Picture extends { close(): void }>(
  make: (id: string) => Promise<Picture | null>,
  most: number,
): SmallPictures<Picture> {
  /** What was wanted last stands last. */
  const made = new Map<string, Picture>();
  const asked = new Map<string, (picture: Picture) => void>();
  let isMaking = false;

  function keep(id: string, picture: Picture): void {
    made.set(id, picture);
    const [oldest] = made;
    if (made.size <= most || !oldest) return;
    made.delete(oldest[0]);
    oldest[1].close();
  }

  async function makeAsked(): Promise<void> {
    if (isMaking) return;
    isMaking = true;
    for (let last = [...asked].at(-1); last; last = [...asked].at(-1)) {
      const [id, take] = last;
      const picture = await make(id).catch((error: unknown) => {
        console.error('small-pictures', error);
        return null;
      });
      const isWanted = asked.get(id) === take;
      if (isWanted) asked.delete(id);
      if (picture) keep(id, picture);
      if (picture && isWanted) take(picture);
    }
    isMaking = false;
  }

  return {
    kept(id) {
      const picture = made.get(id);
      if (!picture) return null;
      made.delete(id);
      made.set(id, picture);
      return picture;
    },
    ask(id, take) {
      asked.delete(id);
      asked.set(id, take);
      void makeAsked();
      return () => {
        if (asked.get(id) === take) asked.delete(id);
      };
    },
  };
}
