import type { Person } from '../../../src/people/person.ts';
import type { ImportEdit } from '../../../src/ports/imports.ts';
import type { Form } from '../readForm.ts';

type Words = Extract<ImportEdit, { kind: 'words' }>;
type Same = Extract<ImportEdit, { kind: 'same' }>;

const FIELDS: readonly Words['field'][] = [
  'ref',
  'title',
  'section',
  'leads',
  'supporting',
  'target',
  'deliverables',
];

/** What a form of the preview decides; undefined for one that this page did not make. */
export function readEdit(form: Form, person: Person): ImportEdit | undefined {
  const by = person.id;
  const action = /^\d{1,6}$/.test(form['action'] ?? '') ? Number(form['action']) : undefined;
  switch (form['kind']) {
    case 'settled':
      return { kind: 'settled', by, doubt: form['doubt'] ?? '', isSettled: form['is'] !== 'no' };
    case 'words': {
      const field = FIELDS.find((one) => one === form['field']);
      if (action === undefined || field === undefined) return undefined;
      return { kind: 'words', by, action, field, words: form['words'] ?? '' };
    }
    case 'left-out':
      return action === undefined
        ? undefined
        : { kind: 'left-out', by, action, isLeftOut: form['is'] !== 'no' };
    case 'same': {
      const as = (form['same'] ?? '') as Same['as'];
      return action === undefined || as === '' ? undefined : { kind: 'same', by, action, as };
    }
    default:
      return undefined;
  }
}
