/**
 * Shares a width among counts in proportion. What is there is seen: each count above zero gets the least width,
 * at the cost of the others.
 */
export function shareWidth(counts: readonly number[], width: number, least: number): readonly number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const small = counts.map((count) => count > 0 && (count / all) * width < least);
  const rest = counts.reduce((sum, count, at) => (small[at] ? sum : sum + count), 0);
  const left = width - small.filter(Boolean).length * least;
  return counts.map((count, at) => (small[at] ? least : count === 0 ? 0 : (count / rest) * left));
}
