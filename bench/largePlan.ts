import type { Plan } from '../src/plan/plan.ts';

const HEADINGS = ['Action No.', 'Strategic Action', 'Lead Partner', 'Target Date', 'Deliverables'] as const;

/** The rows of a plan with so many actions: those of the seed plan over and over, each with words of its own. */
export function largePlan(actions: number, seed: Plan): readonly (readonly string[])[] {
  const rows = Array.from({ length: actions }, (_, at) => {
    const like = seed.actions[at % seed.actions.length];
    if (like === undefined) throw new Error('The seed plan has no actions.');
    return [
      String(at + 1),
      `In area ${at + 1}, ${like.title.charAt(0).toLowerCase()}${like.title.slice(1)}`,
      like.leads.map(({ name }) => name).join(', '),
      like.target.wording,
      like.deliverables.map(({ text }) => `• ${text}`).join('\n'),
    ];
  });
  return [HEADINGS, ...rows];
}
