import type { Intent } from '../intent.ts';
import type { Phrase } from './phrase.ts';

/** The weekly digest, in this channel or another: "post the digest in #strategy-group every Monday". */
export function readSubscription(phrase: Phrase): Intent | undefined {
  if (!isSubscription(phrase)) return undefined;
  const channel = /#([\p{L}\d][\p{L}\d_-]{1,79})/u.exec(phrase.text)?.[1];
  return {
    kind: 'subscribe',
    wanted: !isSwitchedOff(phrase),
    ...(channel === undefined ? {} : { channel }),
    said: phrase.text,
  };
}

function isSubscription(phrase: Phrase): boolean {
  if (!phrase.has('subscribe')) return false;
  return (
    phrase.has('digest') ||
    phrase.says('channel') ||
    phrase.says('subscribe', 'unsubscribe', 'digest', 'digests', 'summary', 'roundup')
  );
}

function isSwitchedOff({ text }: Phrase): boolean {
  return /\b(?:stop|mute|pause|unsubscribe|off|cancel|remove|end|disable|halt|kill|no more|don[’']?t)\b/i.test(
    text,
  );
}
