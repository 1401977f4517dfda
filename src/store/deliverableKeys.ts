import type { Deliverable } from '../plan/action.ts';
import type { Measure, Progress } from '../progress/update.ts';

/**
 * What is kept of an update names deliverables by their key, so that it still means the same ones when a later
 * document has them in another order. A deliverable that is not in the plan any more is no longer pointed at.
 */
export function atPositions<Body extends Progress>(
  body: Body,
  deliverables: readonly Deliverable[] = [],
): Body {
  return pointing(body, (key) => deliverables.find((one) => one.key === key)?.index);
}

/** The same update as it is kept. */
export function byKeys<Body extends Progress>(body: Body, deliverables: readonly Deliverable[]): Body {
  return pointing(body, (index) => deliverables[index]?.key);
}

function pointing<Body extends Progress>(body: Body, to: (number: number) => number | undefined): Body {
  if (body.done.length === 0 && body.measures.every(({ deliverable }) => deliverable === undefined))
    return body;
  return {
    ...body,
    done: body.done.flatMap((number) => to(number) ?? []),
    measures: body.measures.map(({ deliverable, ...measure }): Measure => {
      const number = deliverable === undefined ? undefined : to(deliverable);
      return number === undefined ? measure : { ...measure, deliverable: number };
    }),
  };
}
