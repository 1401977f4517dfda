import type { Person } from '../../../src/people/person.ts';
import type { ImportId } from '../../../src/ports/imports.ts';

/** Where a document is sent to; the only form that may be large. */
export const UPLOAD = '/plan/read';

/** The page of the plan and its documents, as somebody sees it. */
export function planAddress(person: Person): string {
  return `/plan?${new URLSearchParams({ as: person.id }).toString()}`;
}

/** The page on which a document is looked at. `at` names the part of it to go to. */
export function previewAddress(id: ImportId, person: Person, at = ''): string {
  return `/plan/${id}?${new URLSearchParams({ as: person.id }).toString()}${at === '' ? '' : `#${at}`}`;
}
