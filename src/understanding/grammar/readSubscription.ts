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
  const isPlaced =
    /#[\p{L}\d]/u.test(phrase.text) &&
    phrase.says('go', 'post', 'put', 'send', 'share', 'come', 'turn', 'switch', 'start', 'enable', 'want');
  if (phrase.has('digest') && isPlaced) return true;
  // "I'd rather our channel stopped getting the digest".
  if (phrase.has('digest') && phrase.says('channel') && isSwitchedOff(phrase)) return true;
  if (!phrase.has('subscribe')) return false;
  // "Let me see the round-up before it goes to the channel".
  if (
    /\b(?:see|preview|look at|check|read) (?:the|this|next|a|it|your)\b/i.test(phrase.text) &&
    phrase.has('digest')
  )
    return false;
  // "Send me the digest" wants to read it once; "every Monday" or "here" makes it a habit.
  const isOnce = phrase.says('send', 'give', 'get', 'share', 'have') && phrase.says('me', 'us');
  if (isOnce && !phrase.says(...HABIT) && !isSwitchedOff(phrase)) return false;
  return (
    phrase.has('digest') ||
    (phrase.says('channel') && !phrase.isQuestion && !phrase.has('help')) ||
    phrase.says('subscribe', 'unsubscribe', 'digest', 'digests', 'summary', 'roundup')
  );
}

const HABIT = 'every each weekly here channel subscribe mondays fridays monday friday from always'.split(' ');

function isSwitchedOff({ text }: Phrase): boolean {
  return /\b(?:stop(?:ped|s|ping)?|no longer|mute|pause|unsubscribe|off|cancel|remove|end|disable|halt|kill|no more|don[’']?t)\b/i.test(
    text,
  );
}
