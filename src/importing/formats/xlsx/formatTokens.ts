/** A piece of a number format; words are what it shows as they are. */
export type FormatToken = {
  readonly kind:
    | 'figure'
    | 'point'
    | 'comma'
    | 'percent'
    | 'date'
    | 'elapsed'
    | 'words'
    | 'general'
    | 'other';
  readonly text: string;
};

const DATE_LETTERS = 'ymdhsbge';

/** The sections of a format, each in its pieces: `0.0%;"none"` has two. */
export function formatTokens(code: string): readonly (readonly FormatToken[])[] {
  const sections: FormatToken[][] = [[]];
  for (let at = 0; at < code.length; ) {
    const sign = code[at] ?? '';
    if (sign === ';') {
      sections.push([]);
      at++;
      continue;
    }
    const { token, length } = tokenAt(code, at, sign);
    if (token !== undefined) sections.at(-1)?.push(token);
    at += length;
  }
  return sections;
}

type Found = { readonly token: FormatToken | undefined; readonly length: number };

function tokenAt(code: string, at: number, sign: string): Found {
  const token = (kind: FormatToken['kind'], text: string, length = text.length): Found => ({
    token: { kind, text },
    length,
  });
  switch (sign) {
    case '"': {
      const end = code.indexOf('"', at + 1);
      const until = end < 0 ? code.length : end;
      return token('words', code.slice(at + 1, until), until + 1 - at);
    }
    case '\\':
      return token('words', code[at + 1] ?? '', 2);
    // As wide as the next character, or filled with it.
    case '_':
    case '*':
      return { token: undefined, length: 2 };
    case '[': {
      const end = code.indexOf(']', at);
      return end < 0 ? token('other', code.slice(at)) : inBrackets(code.slice(at + 1, end));
    }
    case '0':
    case '#':
    case '?':
      return token('figure', sign);
    case '.':
      return token('point', sign);
    case ',':
      return token('comma', sign);
    case '%':
      return token('percent', sign);
    case '/':
      return token('words', sign);
    // Where a text would stand, and a number that is one.
    case '@':
      return token('general', sign);
  }
  if (code.slice(at, at + 7).toLowerCase() === 'general') return token('general', code.slice(at, at + 7));
  for (const clock of ['am/pm', 'a/p']) {
    if (code.slice(at, at + clock.length).toLowerCase() === clock) return token('date', clock);
  }
  const letter = sign.toLowerCase();
  if (letter === 'e' && '+-'.includes(code[at + 1] ?? ' ')) return token('other', code.slice(at, at + 2));
  if (!DATE_LETTERS.includes(letter)) return token('words', sign);
  let end = at;
  while (code[end]?.toLowerCase() === letter) end++;
  return { token: { kind: 'date', text: letter.repeat(end - at) }, length: end - at };
}

/** Colours and languages mean nothing here; "[$£-809]" is a currency, "[h]" hours beyond a day. */
function inBrackets(inside: string): Found {
  const length = inside.length + 2;
  const lower = inside.toLowerCase();
  const isElapsed = lower !== '' && ['h', 'm', 's'].some((letter) => lower.replaceAll(letter, '') === '');
  if (isElapsed) return { token: { kind: 'elapsed', text: lower }, length };
  if (inside.startsWith('$'))
    return { token: { kind: 'words', text: inside.slice(1).split('-')[0] ?? '' }, length };
  const isCondition = '<>='.includes(inside[0] ?? ' ');
  return { token: isCondition ? { kind: 'other', text: inside } : undefined, length };
}
