/** A long list in parts: one statement takes 65,535 values, and rows one by one take a journey each. */
export function inChunks<One>(list: readonly One[], most: number): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, at) =>
    list.slice(at * most, (at + 1) * most),
  );
}
