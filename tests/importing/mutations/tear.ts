import type { Dice } from './dice.ts';

/** The words of an action that a page may part. */
export type Piece = {
  readonly title: string;
  readonly deliverables: readonly string[];
  /** The first deliverable goes on with the last one of the piece before. */
  readonly goesOn?: boolean;
};

/**
 * An action in two pieces, as a page break leaves them: its title or its list goes on below. `isMarked` says that
 * every item of the list has a sign, so that one of them may be torn as well.
 */
export function tear(piece: Piece, isMarked: boolean, dice: Dice): readonly [Piece, Piece] {
  const isLong = piece.title.split(' ').length > 4;
  const list = !isLong || dice.chance(0.7) ? tornList(piece, isMarked, dice) : undefined;
  const title =
    isLong && (list === undefined || dice.chance(0.5)) ? tornText(piece.title, 3, dice) : undefined;
  const whole = { deliverables: piece.deliverables, rest: [], goesOn: false };
  const { deliverables, rest, goesOn } = list ?? whole;
  return [
    { title: title?.[0] ?? piece.title, deliverables },
    { title: title?.[1] ?? '', deliverables: rest, goesOn },
  ];
}

/** Between two words, with at least so many above. */
function tornText(text: string, fewest: number, dice: Dice): readonly [string, string] {
  const words = text.split(' ');
  const at = fewest + dice.below(words.length - fewest);
  return [words.slice(0, at).join(' '), words.slice(at).join(' ')];
}

function tornList({ deliverables }: Piece, isMarked: boolean, dice: Dice) {
  if (deliverables.length < 2) return undefined;
  const at = dice.below(deliverables.length - 1);
  if (isMarked && dice.chance(0.5)) {
    const [above, below] = tornText(deliverables[at] ?? '', 1, dice);
    return {
      deliverables: [...deliverables.slice(0, at), above],
      rest: [below, ...deliverables.slice(at + 1)],
      goesOn: true,
    };
  }
  return { deliverables: deliverables.slice(0, at + 1), rest: deliverables.slice(at + 1), goesOn: false };
}
