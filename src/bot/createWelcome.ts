import { answer } from '../answers/answer.ts';
import { strangerNote } from '../answers/stranger.ts';
import type { Message } from '../message/message.ts';
import { said, say } from '../message/text.ts';
import { hasRole } from '../people/person.ts';
import type { Outgoing } from '../ports/commit.ts';
import { type Conversation, conversationKey } from '../ports/conversation.ts';
import type { Installation, Installations } from '../ports/installations.ts';
import { findPeople } from './acquaint.ts';
import { holdBack } from './holdBack.ts';
import { nowIn, type Parts } from './parts.ts';
import { readKnown } from './readKnown.ts';
import { tellSecretariat } from './tellSecretariat.ts';

/** What the bot thinks of an installation, and what it says to whom once there is one. */
export function createWelcome(parts: Parts, installations: Installations) {
  return {
    /**
     * The first tenant is the operator's own, and one that the roster names is known. Anybody may install the app
     * anywhere, so every other one waits for the secretariat's word.
     */
    trusts: async ({ platform, tenant }: Omit<Installation, 'isTrusted'>): Promise<boolean> => {
      const all = await installations.list(platform);
      const before = all.find((one) => one.tenant === tenant);
      if (all.length === 0 || before?.isTrusted === true) return true;
      const { people } = await parts.store.readWorld();
      return people.some(({ identities }) =>
        identities.some((identity) => identity.platform === platform && identity.tenant === tenant),
      );
    },
    greet: async (installation: Installation): Promise<void> => {
      if (installation.isTrusted) await findPeople(parts, installation.platform, true);
      await greetInstaller(installation, parts);
      if (!installation.isTrusted) await askForTrust(installation, parts);
    },
    /** Says hello where the app was installed, once: the key of the message is good for one. */
    greetPlace: (place: Conversation): Promise<void> => greetPlace(place, parts),
  };
}

async function greetPlace(place: Conversation, parts: Parts): Promise<void> {
  const world = await parts.store.readWorld();
  const at = nowIn(world, parts);
  const key = `reply/welcome/${conversationKey(place)}`;
  const message = place.kind === 'direct' ? await helloTo(place, parts) : inChannel(world.plan.title);
  await parts.store.commit({ at, changes: [], outgoing: [{ key, to: place, message, at }], revised: [] });
  // Whoever is in the team is known by their address from now on, whether or not they have ever written.
  if (place.kind === 'channel') await findPeople(parts, place.platform, true);
}

async function helloTo(place: Extract<Conversation, { kind: 'direct' }>, parts: Parts): Promise<Message> {
  const { known } = await readKnown({ from: place.with, in: place }, conversationKey(place), parts);
  if (known.speaker === undefined) return strangerNote(place.with);
  const { messages } = answer({ kind: 'hello' }, known);
  return messages[0] ?? strangerNote(place.with);
}

function inChannel(plan: string): Message {
  return {
    kind: 'note',
    text: [
      say`I keep the plan “${plan}”. Name me in a message and ask: ${said('what’s due this month')}, ${said('tell me about action 7')}, ${said('which actions are at risk?')}`,
      say`A chair or the secretariat can have the week summed up here: ${said('post the weekly digest to this channel')}. I read only what names me.`,
    ],
  };
}

async function greetInstaller(installation: Installation, parts: Parts): Promise<void> {
  const { platform, tenant, name, installedBy, isTrusted } = installation;
  if (installedBy === undefined) return;
  const world = await parts.store.readWorld();
  const contacts = world.people.filter((person) => hasRole(person, 'contact', 'deputy'));
  const isHere = ({ identities }: (typeof contacts)[number]): boolean =>
    identities.some((identity) => identity.platform === platform && identity.tenant === tenant);
  const to: Conversation = { kind: 'direct', with: { platform, tenant, user: installedBy } };
  const at = nowIn(world, parts);
  const outgoing: Outgoing = {
    key: `reply/installed/${platform}/${tenant}/${installation.at}`,
    to,
    message: {
      kind: 'setup',
      workspace: name,
      plan: world.plan.title,
      actions: world.plan.actions.length,
      reached: contacts.filter(isHere).length,
      contacts: contacts.length,
      isTrusted,
    },
    at,
  };
  await parts.store.commit({ at, changes: [], outgoing: [outgoing], revised: [] });
}

async function askForTrust(
  { platform, tenant, name, at: installed }: Installation,
  parts: Parts,
): Promise<void> {
  if (platform !== 'slack' && platform !== 'teams') return;
  const world = await parts.store.readWorld();
  const at = nowIn(world, parts);
  const offer = (label: string, isTrusted: boolean) => ({
    label,
    intent: { kind: 'trust' as const, platform, tenant, name: name.slice(0, 200), isTrusted },
  });
  const where = platform === 'teams' ? say`tenant ${tenant} of Microsoft Teams` : say`${name} (${tenant})`;
  const text = [
    platform === 'teams'
      ? say`I was installed in another organisation: ${where}. May its people use me, and may I know them by their e-mail address? Whoever runs it decides which addresses they have, so say yes only to one that you know. Until then I answer nobody there.`
      : say`I was installed in another workspace: ${where}. May I know its people by their e-mail address? Whoever runs it decides which addresses they have, so say yes only to one that you know.`,
  ];
  const message = {
    kind: 'note' as const,
    text,
    offers:
      platform === 'teams'
        ? [offer('They may use me', true), offer('They may not', false)]
        : [offer('Know its people', true), offer('Not by e-mail', false)],
  };
  const outgoing = tellSecretariat(
    `trust/${platform}/${tenant}/${installed}`,
    message,
    { people: world.people, at },
    parts,
  );
  await parts.store.commit({
    at,
    changes: [],
    ...holdBack(outgoing, { people: world.people, now: at }),
    revised: [],
  });
}
