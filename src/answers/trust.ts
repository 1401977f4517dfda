import { say } from '../message/text.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Answer } from './answer.ts';
import type { Known } from './known.ts';
import { isSecretariat } from './permission.ts';

/** Who a workspace's users are is the secretariat's to say: whoever runs one could give its users any address. */
export function trust(intent: Extract<Intent, { kind: 'trust' }>, known: Known): Answer {
  const { platform, tenant, name, isTrusted } = intent;
  if (!isSecretariat(known))
    return {
      messages: [
        { kind: 'note', text: [say`Only the secretariat may confirm ${name}. Nothing was changed.`] },
      ],
      changes: [],
      about: [],
      isRefusal: true,
    };
  const isTeams = platform === 'teams';
  const done = isTeams
    ? isTrusted
      ? say`✓ People of tenant ${tenant} may use me from now on, and I know them by their e-mail address.`
      : say`Nobody of tenant ${tenant} may use me.`
    : isTrusted
      ? say`✓ I know people in ${name} by their e-mail address from now on.`
      : say`I know nobody in ${name} by their e-mail address. Whom the roster names there as ${tenant}/… I know anyway.`;
  return {
    messages: [{ kind: 'note', text: [done] }],
    changes: [{ kind: 'trust', platform, tenant, isTrusted }],
    about: [],
  };
}
