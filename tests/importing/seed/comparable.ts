import type { Action } from '../../../src/plan/action.ts';

/** What an action says, without the places where it stands, and with one space for any space. */
export function comparable({ ref, title, leads, target, deliverables }: Action) {
  const { wording, kind, start, end, precision, condition, everyMonths } = target;
  return {
    ref,
    title: oneSpaced(title),
    leads: leads.map(({ party, name, role }) => ({ party, name: oneSpaced(name), role })),
    target: { wording: oneSpaced(wording), kind, start, end, precision, condition, everyMonths },
    deliverables: deliverables.map(({ source: _, text, ...rest }) => ({ ...rest, text: oneSpaced(text) })),
  };
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
