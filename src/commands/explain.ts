import type { Known } from '../answers/known.ts';
import { writeIntent } from '../answers/writeIntent.ts';
import type { Span } from '../understanding/span.ts';
import type { Understood } from '../understanding/understand.ts';

/** How a text was read, for people: the reading, how sure it is, and what each stretch was taken for. */
export function explain({ intent, confidence, phrase }: Understood, known: Known): string {
  const width = Math.max(0, ...phrase.spans.map((span) => span.text.length));
  const lines = phrase.spans.map((span) => `  ${span.text.padEnd(width)}  ${writeSpan(span)}`);
  return [
    `I read: ${writeIntent(intent, known)}. Understood ${Math.round(confidence * 100)} % of it.`,
    ...lines,
  ].join('\n');
}

/** The same as data. Places count characters of the text, the end exclusive. */
export function explained({ intent, confidence, phrase }: Understood): object {
  return {
    intent,
    confidence,
    spans: phrase.spans.map((span) => ({
      from: span.from,
      to: span.to,
      text: span.text,
      kind: span.kind,
      meaning: writeSpan(span),
    })),
  };
}

function writeSpan(span: Span): string {
  switch (span.kind) {
    case 'action':
      return `action ${[...span.refs, ...span.missing].join(', ')}`;
    case 'party':
      return `party ${span.parties.join(', ')}`;
    case 'stranger':
      return `a body this plan doesn’t name: ${span.name}`;
    case 'period':
      return `${span.period.window.start} to ${span.period.window.end}`;
    case 'status':
      return `status ${span.negated ? 'not ' : ''}${span.status}`;
    case 'number':
      return `number ${span.value}${span.percent ? ' %' : ''}`;
    case 'cue':
      return span.cues.join(', ');
    case 'topic':
      return `words of action ${span.refs.join(', ')}`;
    case 'other':
      return 'not understood';
  }
}
