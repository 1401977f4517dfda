import { sql, type Transaction } from 'kysely';
import type { Parties } from '../people/party.ts';
import type { Person } from '../people/person.ts';
import type { Database } from './connect.ts';
import type { Tables } from './tables.ts';

/** Replaces the roster, whole or not at all. `parties` are those that only the roster knows, and the groups they join. */
export async function savePeople(db: Database, people: readonly Person[], parties: Parties): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('person').execute();
    for (const [position, person] of people.entries()) await savePerson(trx, person, position);
    await trx.deleteFrom('party').where('from_roster', '=', true).execute();
    await trx.deleteFrom('party_member').execute();
    for (const party of parties.values()) {
      await trx
        .insertInto('party')
        .values({
          id: party.id,
          name: party.name,
          kind: party.kind,
          aliases: JSON.stringify(party.aliases),
          part_of: party.partOf ?? null,
          from_roster: true,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      for (const member of party.members)
        await trx.insertInto('party_member').values({ group_id: party.id, member_id: member }).execute();
    }
    await trx.updateTable('world').set({ revision: sql`revision + 1` }).execute();
  });
}

async function savePerson(trx: Transaction<Tables>, person: Person, position: number): Promise<void> {
  await trx
    .insertInto('person')
    .values({
      id: person.id,
      name: person.name,
      position,
      roles: JSON.stringify(person.roles),
      speaks_for: JSON.stringify(person.speaksFor),
      chairs: JSON.stringify(person.chairs),
      zone: person.zone,
      email: person.email ?? null,
      prefers: person.prefers ?? null,
    })
    .execute();
  for (const [at, { platform, tenant, user }] of person.identities.entries()) {
    await trx
      .insertInto('identity')
      .values({ platform, tenant, user_id: user, person_id: person.id, position: at })
      .execute();
  }
}
