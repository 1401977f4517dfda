/** Names one party of a plan, for good: "doj", "le-partners". */
export type PartyId = string & { readonly __brand: 'PartyId' };

/**
 * Whoever a lead cell can name. An `organisation` ("NCA"), a `part` of one ("DOJ's MSHT Branch"),
 * a `group` ("LE Partners", "Criminal Finance Subgroup") or `everyone` ("All relevant partners").
 */
export type Party = {
  readonly id: PartyId;
  /** As the plan first names it. */
  readonly name: string;
  readonly kind: 'organisation' | 'part' | 'group' | 'everyone';
  /** Other ways to name it: "DoJ", "Department of Justice". */
  readonly aliases: readonly string[];
  readonly partOf?: PartyId;
  /** For a group: the parties known to belong to it. */
  readonly members: readonly PartyId[];
};

/** The parties of a plan and its roster, by id. */
export type Parties = ReadonlyMap<PartyId, Party>;

/** Whether what `inner` does counts as done by `outer`: itself, a part of it, or a member of it. */
export function belongsTo(parties: Parties, inner: PartyId, outer: PartyId): boolean {
  const seen = new Set<PartyId>();
  const climb = (id: PartyId): boolean => {
    if (id === outer) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    const parent = parties.get(id)?.partOf;
    if (parent !== undefined && climb(parent)) return true;
    return [...parties.values()].some((group) => group.members.includes(id) && climb(group.id));
  };
  return climb(inner);
}
