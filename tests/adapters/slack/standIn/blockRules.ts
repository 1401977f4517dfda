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

const rawText = shape({ needs: { text: string(10_000) } });

const table = shape({
  needs: { rows: list(list(byType({ raw_text: rawText, rich_text: richTextRule }), 20), 100) },
  may: {
    ...id,
    column_settings: list(
      (value, at) =>
        value === null
          ? []
          : shape({ may: { align: among('left', 'center', 'right'), is_wrapped: flag } })(value, at),
      20,
    ),
  },
});

const rawNumber = shape({
  needs: {
    text: string(10_000),
    value: (value, at) => (typeof value === 'number' ? [] : [fault('must be a number', at)]),
  },
});

const dataTable = both(
  shape({
    needs: {
      caption: string(10_000),
      rows: list(
        list(byType({ raw_text: rawText, raw_number: rawNumber, rich_text: richTextRule }), 20),
        101,
        2,
      ),
    },
    may: { ...id, page_size: whole(1, 100), row_header_column_index: whole(0, 19) },
  }),
  (value, at) => {
    const rows =
      isObject(value) && Array.isArray(value['rows']) ? (value['rows'] as { type?: string }[][]) : [];
    if (!rows.every(Array.isArray)) return [];
    return [
      ...(rows[0] ?? []).flatMap((cell, index) =>
        cell?.type === 'rich_text'
          ? [fault('unsupported type: rich_text', `${at}/rows/0/${index}/type`)]
          : [],
      ),
      ...rows.flatMap((row, index) =>
        row.length === rows[0]?.length
          ? []
          : [fault('all rows must have the same number of cells', `${at}/rows/${index}`)],
      ),
    ];
  },
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
