import { fitWords, startOf, widthOf } from './fitWords.ts';

/** A heading in at most so many lines of about the same length; what does not fit is shortened. */
export function wrapWords(words: string, width: number, size: number, most: number): readonly string[] {
  const lines = breakWords(words, width, size, most);
  for (const share of [0.5, 0.6, 0.7, 0.8, 0.9]) {
    const narrower = breakWords(words, width * share, size, lines.length);
    if (narrower.join(' ') === lines.join(' ')) return narrower;
  }
  return lines;
}

function breakWords(words: string, width: number, size: number, most: number): readonly string[] {
  if (most === 1 || widthOf(words, size, true) <= width) return [fitWords(words, width, size, true)];
  const kept = startOf(words, width, size, true);
  const space = words[kept.length] === ' ' ? kept.length : kept.lastIndexOf(' ');
  const end = space > kept.length / 3 ? space : kept.length;
  return [words.slice(0, end), ...breakWords(words.slice(end).trim(), width, size, most - 1)];
}
