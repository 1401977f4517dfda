import { among, anything, byType, list, number, type Rule, shape, string, whole } from './rule.ts';

const style = {
  style: shape({
    may: { bold: anything, italic: anything, strike: anything, code: anything, underline: anything },
  }),
};
const leaves = list(
  byType({
    text: shape({ needs: { text: string(40_000) }, may: style }),
    link: shape({
      needs: { url: string(3000) },
      may: { ...style, text: string(40_000, 0), unsafe: anything },
    }),
    user: shape({ needs: { user_id: string(255) }, may: style }),
    usergroup: shape({ needs: { usergroup_id: string(255) }, may: style }),
    team: shape({ needs: { team_id: string(255) }, may: style }),
    channel: shape({ needs: { channel_id: string(255) }, may: style }),
    emoji: shape({
      needs: { name: string(255) },
      may: { ...style, unicode: string(255), skin_tone: number },
    }),
    broadcast: shape({ needs: { range: among('here', 'channel', 'everyone') }, may: style }),
    color: shape({ needs: { value: string(255) }, may: style }),
    date: shape({
      needs: { timestamp: number, format: string(255) },
      may: { ...style, url: string(3000), fallback: string(3000) },
    }),
  }),
  1000,
  0,
);
const border = { border: among(0, 1) };
const section = shape({ needs: { elements: leaves } });

export const richTextRule: Rule = shape({
  needs: {
    elements: list(
      byType({
        rich_text_section: section,
        rich_text_list: shape({
          needs: {
            style: among('bullet', 'ordered'),
            elements: list(byType({ rich_text_section: section }), 1000),
          },
          may: { ...border, indent: whole(0, 8), offset: whole(0, 100_000) },
        }),
        rich_text_quote: shape({ needs: { elements: leaves }, may: border }),
        rich_text_preformatted: shape({
          needs: { elements: leaves },
          may: { ...border, language: string(255) },
        }),
      }),
      1000,
      0,
    ),
  },
  may: { block_id: string(255), type: among('rich_text') },
});
