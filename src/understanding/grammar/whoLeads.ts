import type { Filter } from '../filter.ts';
import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';
import { readTopic } from './topic.ts';

/** Who leads what, or who speaks for a party, where no action is named. */
export function readWho(phrase: Phrase, filter: Filter): Intent | undefined {
  if (asksForPeople(phrase)) return { kind: 'who', refs: [], filter, about: 'contacts' };
  if (!phrase.has('who') || phrase.parties.length > 0 || phrase.has('joint', 'sole')) return undefined;
  const about = readTopic(phrase);
  const asksLead = phrase.has('lead', 'input') || phrase.has('action_word', 'all');
  if (!asksLead && (about === undefined || phrase.unknown.length > 0)) return undefined;
  if (about === undefined || about === 'all') return { kind: 'who', refs: [], filter };
  return { kind: 'who', refs: [], filter, topic: about };
}

/** "The contact for LE Partners", "who are the relevant partners?" */
function asksForPeople(phrase: Phrase): boolean {
  if (phrase.parties.length === 0) return false;
  if (phrase.says('contact', 'contacts') && !(phrase.has('what') && phrase.has('action_word'))) return true;
  const asksLittle =
    phrase.length <= 6 && !phrase.has('lead', 'input', 'action_word', 'due', 'overdue', 'silent');
  return phrase.has('who') && (SPEAKING.test(phrase.text) || asksLittle);
}

/** "Who speaks for NCA?", "who is the contact at DOJ?" ask for people and not for actions. */
const SPEAKING = /\b(?:speaks?|answers?|reports?|acts?|contacts?|person)\b/i;
