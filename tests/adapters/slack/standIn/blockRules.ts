import {
  accessories,
  actionsElements,
  contextActionsElements,
  contextElements,
  inputElements,
} from './elementRules.ts';
import { richTextRule } from './richTextRules.ts';
import {
  among,
  anything,
  both,
  byType,
  fault,
  flag,
  isObject,
  list,
  type Rule,
  shape,
  string,
  whole,
} from './rule.ts';
import { dataTable, table } from './tableRules.ts';
import { plain, text } from './textRules.ts';

export type Surface = 'message' | 'modal' | 'home';

const id = { block_id: string(255) };

const section = both(
  shape({
    may: {
      ...id,
      text: text(3000),
      fields: list(text(2000), 10),
      accessory: byType(accessories),
      expand: flag,
    },
  }),
  (value, at) =>
    isObject(value) && value['text'] === undefined && value['fields'] === undefined
      ? [fault('must define either `text` or `fields`', `${at}/type`)]
      : [],
);

const image = both(
  shape({
    needs: { alt_text: string(2000) },
    may: { ...id, image_url: string(3000), slack_file: anything, title: plain(2000) },
  }),
  (value, at) =>
    isObject(value) && value['image_url'] === undefined && value['slack_file'] === undefined
      ? [fault('missing required field: image_url', at)]
      : [],
);

const card = shape({
  may: {
    ...id,
    hero_image: anything,
    icon: anything,
    title: text(150),
    subtitle: text(150),
    body: text(200),
    actions: list(byType({ button: accessories['button'] ?? anything }), 5),
  },
});

const inside: Readonly<Record<string, Rule>> = {
  actions: shape({ needs: { elements: list(byType(actionsElements), 25) }, may: id }),
  context: shape({ needs: { elements: list(byType(contextElements), 10) }, may: id }),
  divider: shape({ may: id }),
  header: shape({ needs: { text: plain(150) }, may: { ...id, level: whole(1, 6) } }),
  image,
  input: shape({
    needs: { label: plain(2000), element: byType(inputElements) },
    may: { ...id, hint: plain(2000), optional: flag, dispatch_action: flag },
  }),
  rich_text: richTextRule,
  section,
  video: shape({
    needs: {
      video_url: string(3000),
      thumbnail_url: string(3000),
      alt_text: string(2000),
      title: plain(199),
    },
    may: {
      ...id,
      title_url: string(3000),
      author_name: string(49),
      provider_name: anything,
      provider_icon_url: anything,
      description: plain(199),
    },
  }),
};

const container = both(
  shape({
    needs: { child_blocks: list(byType({ ...inside, table }), 10) },
    may: {
      ...id,
      title: plain(150),
      rich_text_title: richTextRule,
      subtitle: text(150),
      width: among('narrow', 'standard', 'wide', 'full'),
      icon: anything,
      is_collapsible: flag,
      default_collapsed: flag,
      has_header_divider: flag,
    },
  }),
  (value, at) =>
    isObject(value) && value['title'] === undefined && value['rich_text_title'] === undefined
      ? [fault('missing required field: title', at)]
      : [],
);

/** Which blocks a surface takes is Slack's `blocks.json`. */
export const blockRules: Readonly<Record<Surface, Rule>> = {
  message: byType({
    ...inside,
    table,
    data_table: dataTable,
    container,
    card,
    carousel: shape({ needs: { elements: list(byType({ card }), 10) }, may: id }),
    markdown: shape({ needs: { text: string(12_000) }, may: id }),
    context_actions: shape({ needs: { elements: list(byType(contextActionsElements), 5) }, may: id }),
    data_visualization: anything,
    plan: anything,
    task_card: anything,
  }),
  modal: byType({
    ...inside,
    table,
    data_table: dataTable,
    alert: shape({
      needs: { text: text(3000) },
      may: { ...id, level: among('default', 'info', 'warning', 'error', 'success') },
    }),
  }),
  home: byType({
    ...inside,
    card,
    carousel: shape({ needs: { elements: list(byType({ card }), 10) }, may: id }),
  }),
};
