import type { PartyId } from '../../people/party.ts';
import type { Plan } from '../../plan/plan.ts';
import { findParties } from '../readers/findParties.ts';
import { tokenise } from '../tokens.ts';

/** Whom a reply names to ask instead: a party of the plan, or somebody by name. */
export function delegateOf(text: string, plan: Plan): { delegateTo?: { words: string; party?: PartyId } } {
  const party = findParties(text, tokenise(text), plan)[0];
  if (party?.kind === 'party') {
    const id = party.parties[0];
    return { delegateTo: { words: party.text, ...(id === undefined ? {} : { party: id }) } };
  }
  const name =
    /\b(?:ask|pass(?:ed|ing)?(?: this| it)? (?:on )?to|speak to|talk to|contact|over to|hand(?:ed|ing)? (?:this |it )?over to|delegat(?:e|ed|ing)(?: this| it)? to|forward this to|send (?:this|these|it) to|reassign(?: this| it)? to|try)\s+((?:the |my )?[\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]*){0,3})/iu.exec(
      text,
    )?.[1] ??
    /\b([\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]+){0,2}) (?:will|is|has|now|took|can)\b/u.exec(text)?.[1];
  return name === undefined ? {} : { delegateTo: { words: name } };
}
