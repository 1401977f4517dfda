import { actions, tap } from './actionRules.ts';
import { background, vertical } from './commonRules.ts';
import { elements } from './elementRules.ts';
import { among, flag, list, matching, object, type Rule, shape, string, words } from './rule.ts';

const mention = shape({
  needs: {
    text: matching(/^<at>.+<\/at>$/s, '<at>…</at>'),
    mentioned: shape({ needs: { id: words, name: words } }),
  },
});

const either = {
  $schema: string,
  body: elements,
  actions,
  selectAction: tap,
  backgroundImage: background,
  minHeight: string,
  rtl: flag,
  lang: string,
  verticalContentAlignment: vertical,
  authentication: object,
  msteams: shape({ may: { width: among('full'), entities: list(mention) } }),
  refresh: shape({ needs: { action: tap }, may: { userIds: list(words, 0, 60), expires: string } }),
};
const version = matching(/^1\.[0-5]$/, 'a version up to 1.5');
const isCard: Rule = (value, at) => among('AdaptiveCard')(value, at);

/** A whole card can be read aloud, and says in words what an old client cannot draw. */
export const topCard = shape({
  needs: { type: isCard, version, speak: words, fallbackText: words },
  may: either,
});

/** A card that unfolds inside another. */
export function cardInside(value: unknown, at: string): readonly string[] {
  const may = { ...either, version, speak: string, fallbackText: string };
  return shape({ needs: { type: isCard }, may })(value, at);
}
