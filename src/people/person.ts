/** Names one person in the roster, for good: "doj-contact". */
export type PersonId = string & { readonly __brand: 'PersonId' };
