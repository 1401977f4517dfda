/** Hebrew, Arabic and their kin. */
const FROM_THE_RIGHT = /[\u0590-\u08ff]/;
const BEGINS_FROM_THE_RIGHT = /^\P{L}*[\u0590-\u08ff]/u;

/** Whether the words read from the right: their first letter decides. */
export function isFromTheRight(words: string): boolean {
  return BEGINS_FROM_THE_RIGHT.test(words);
}

/** Words that keep their own order, whatever the words around them do. */
export function isolate(words: string): string {
  return FROM_THE_RIGHT.test(words) ? `\u2068${words}\u2069` : words;
}

/** A line of a text that reads from the right, also where the line itself begins with a number or a Latin word. */
export function isolateFromTheRight(line: string): string {
  return `\u2067${line}\u2069`;
}
