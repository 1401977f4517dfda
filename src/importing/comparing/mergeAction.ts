import type { Action, Deliverable } from '../../plan/action.ts';
import type { TargetDate } from '../../plan/targetDate.ts';
import type { KeptAction } from './kept.ts';
import { isSameText, likeness, wordsFor } from './likeness.ts';

/** One field of an action that a document has otherwise. Empty words where there is nothing. */
export type FieldChange = {
  readonly field: 'title' | 'theme' | 'lead' | 'target date' | 'deliverables';
  readonly from: string;
  readonly to: string;
};

type Merged = {
  readonly action: Action;
  readonly changes: readonly FieldChange[];
  /** The target date that the document has now, where that is another one than was agreed. */
  readonly movedTo?: TargetDate;
};

/**
 * A kept action with what its document has changed: `read` is what is to be taken over, `written` what the
 * document itself says. Words that are as the last document had them, and that nobody has worded anew, stay as
 * they are now. The first target date stays for good.
 */
export function mergeAction({ action, asRead, agreed }: KeptAction, read: Action, written: Action): Merged {
  const isAsBefore = <Part>(same: (one: Part, other: Part) => boolean, part: (of: Action) => Part): boolean =>
    same(part(asRead), part(written)) && same(part(written), part(read));
  const title = isAsBefore(isSameText, (one) => one.title) ? action.title : read.title;
  const section = isAsBefore(isSameText, (one) => one.section) ? action.section : read.section;
  const { leadText, leads } = isAsBefore(sameLeads, (one) => one) ? action : read;
  const deliverables = isAsBefore(sameDeliverables, (one) => one)
    ? action.deliverables
    : withKeys(action.deliverables, read.deliverables);
  const isMoved = !isAsBefore(sameDate, (one) => one.target) && !sameDate(agreed, read.target);
  const { section: _, ...rest } = action;
  return {
    action: {
      ...rest,
      ref: read.ref,
      title,
      ...(section === undefined ? {} : { section }),
      leadText,
      leads,
      deliverables,
      source: read.source,
    },
    changes: [
      ...changed('title', action.title, title),
      ...changed('theme', action.section ?? '', section ?? ''),
      ...(sameLeads(action, { leads })
        ? []
        : [{ field: 'lead', from: action.leadText, to: leadText } as const]),
      ...(isMoved ? [{ field: 'target date', from: agreed.wording, to: read.target.wording } as const] : []),
      ...(sameDeliverables(action, { deliverables })
        ? []
        : [{ field: 'deliverables', from: writeAll(action), to: writeAll({ deliverables }) } as const]),
    ],
    ...(isMoved ? { movedTo: read.target } : {}),
  };
}

function changed(field: FieldChange['field'], from: string, to: string): readonly FieldChange[] {
  return isSameText(from, to) ? [] : [{ field, from, to }];
}

function sameLeads(one: Pick<Action, 'leads'>, other: Pick<Action, 'leads'>): boolean {
  const named = ({ leads }: Pick<Action, 'leads'>): string =>
    leads
      .map(({ party, role }) => `${party}/${role === 'input' ? 'input' : 'lead'}`)
      .toSorted()
      .join();
  return named(one) === named(other);
}

function sameDeliverables(one: Pick<Action, 'deliverables'>, other: Pick<Action, 'deliverables'>): boolean {
  return (
    one.deliverables.length === other.deliverables.length &&
    one.deliverables.every(({ text }, at) => isSameText(text, other.deliverables[at]?.text))
  );
}

/** The same days: another wording of them is no other date. */
function sameDate(one: TargetDate, other: TargetDate): boolean {
  return (
    one.kind === other.kind &&
    one.start === other.start &&
    one.end === other.end &&
    one.everyMonths === other.everyMonths
  );
}

function writeAll({ deliverables }: Pick<Action, 'deliverables'>): string {
  return deliverables.map(({ text }) => text).join('\n');
}

/** What was reported goes by a deliverable's key, so each that is still there keeps its own. */
function withKeys(before: readonly Deliverable[], after: readonly Deliverable[]): readonly Deliverable[] {
  const free = new Set(before);
  const partnerOf = (text: string, least: number): Deliverable | undefined => {
    const words = wordsFor(text);
    const [best] = [...free]
      .map((one) => ({ one, score: isSameText(one.text, text) ? 2 : likeness(words, wordsFor(one.text)) }))
      .filter(({ score }) => score >= least)
      .toSorted((one, other) => other.score - one.score);
    if (best !== undefined) free.delete(best.one);
    return best?.one;
  };
  const same = after.map(({ text }) => partnerOf(text, 2));
  const partners = after.map(({ text }, at) => same[at] ?? partnerOf(text, 0.7));
  let next = Math.max(-1, ...before.map(({ key }) => key)) + 1;
  return after.map((one, at) => ({ ...one, key: partners[at]?.key ?? next++ }));
}
