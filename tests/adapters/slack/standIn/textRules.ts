import { anything, byType, fault, flag, list, type Rule, shape, string } from './rule.ts';

const plainOf = (most: number): Rule => shape({ needs: { text: string(most) }, may: { emoji: flag } });
const mrkdwnOf = (most: number): Rule => shape({ needs: { text: string(most) }, may: { verbatim: flag } });

export const plain = (most: number): Rule => byType({ plain_text: plainOf(most) });

/** Where both kinds of text may stand, Slack says first that neither schema was met. */
export const text =
  (most: number): Rule =>
  (value, at) => {
    const faults = byType({ plain_text: plainOf(most), mrkdwn: mrkdwnOf(most) })(value, at);
    return faults.length === 0 ? [] : [fault('failed to match all allowed schemas', at), ...faults];
  };

export const option = (label: Rule): Rule =>
  shape({ needs: { text: label, value: string(150, 0) }, may: { description: text(75), url: string(3000) } });

export const optionGroup = (label: Rule): Rule =>
  shape({ needs: { label: plain(75), options: list(option(label), 100) } });

export const confirm: Rule = shape({
  needs: { title: plain(100), text: text(300), confirm: plain(30), deny: plain(30) },
  may: { style: anything },
});
