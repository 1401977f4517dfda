import { DAYS_AHEAD } from '../digest/weeklyDigest.ts';
import type { DigestMessage } from '../message/message.ts';
import { listWords, shorten, writeRefs } from '../message/text.ts';
import { writeDay, writeShortDay, writeWindow } from '../time/writeDay.ts';
import { type Due, dueByDay, dueInShort } from './dueAhead.ts';
import { partsOf } from './parts.ts';

const LONGEST_TITLE = 200;
const LONGEST_REF = 24;
/** More actions of one day or week than this are counted. */
const MOST_REFS = 6;
/** Spaces of all kinds, control characters, and signs that turn the direction of all that follows. */
const UNSAID = /[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

/** What the picture shows, in whole sentences, for whoever does not see it. */
export function writeAlternative(digest: DigestMessage): string {
  const week = `The week ${writeWindow(digest.week)}, as it stood on ${writeShortDay(digest.day)}.`;
  return [...writeTitle(digest), week, writeParts(digest), writeAhead(digest)].join(' ');
}

function writeTitle({ plan }: DigestMessage): readonly string[] {
  const title = shorten(clean(plan), LONGEST_TITLE);
  if (title === '') return [];
  return [/[.!?…]$/.test(title) ? title : `${title}.`];
}

function writeParts(digest: DigestMessage): string {
  const parts = partsOf(digest).filter(({ count }) => count > 0);
  const [first] = parts;
  if (digest.actions === 0 || first === undefined) return 'The plan has no actions.';
  if (digest.actions === 1) return `The plan’s one action is ${first.label}.`;
  if (parts.length === 1) return `All ${digest.actions} actions are ${first.label}.`;
  const told = parts.map(({ label, count }) => `${count} ${count === 1 ? 'is' : 'are'} ${label}`);
  return `Of ${digest.actions} actions, ${told.slice(0, -1).join(', ')}, and ${told.at(-1)}.`;
}

function writeAhead(digest: DigestMessage): string {
  const count = dueByDay(digest).reduce((sum, { actions }) => sum + actions.length, 0);
  const due = dueInShort(digest).map(writeDue);
  if (count === 0) return `Nothing is due in the next ${DAYS_AHEAD} days.`;
  if (count === 1) return `1 action is due in the next ${DAYS_AHEAD} days: ${due.join('; ')}.`;
  return `${count} actions are due in the next ${DAYS_AHEAD} days: ${due.join('; ')}.`;
}

function writeDue({ when, actions }: Due): string {
  const refs = actions.slice(0, MOST_REFS).map(({ ref }) => shorten(clean(ref), LONGEST_REF));
  const left = actions.length - refs.length;
  const named = left === 0 ? writeRefs(refs) : `actions ${listWords([...refs, `${left} more`])}`;
  return when.start === when.end
    ? `${named} on ${writeDay(when.start)}`
    : `${named} in the week ${writeWindow(when)}`;
}

function clean(words: string): string {
  return words.toWellFormed().replace(UNSAID, ' ').trim();
}
