import type { ModalView } from '@slack/types';
import type { z } from 'zod';
import type { ActionBrief, HomeMessage } from '../../../src/message/message.ts';
import type { Identity } from '../../../src/people/identity.ts';
import { problemOf } from '../api/slackErrors.ts';
import { drawField, drawNoteModal } from '../drawing/drawModal.ts';
import { directWith } from '../hearing.ts';
import { shortcutBody, type viewBody } from '../payloads.ts';
import { readSaid } from '../readSaid.ts';
import type { Heard, Reply, Slack } from '../slack.ts';
import { whose } from '../whose.ts';
import { readValues } from './submitForm.ts';

/** The message shortcut “Record as an update”. */
export const RECORD = 'record_update';
const TITLE = 'Record as an update';
const LONGEST = 2_900;

/** Offers somebody's message as an update: which action it is about, and the words, to be put right first. */
export async function recordMessage(body: unknown, { access }: Heard, slack: Slack): Promise<void> {
  const shortcut = shortcutBody.parse(body);
  if (shortcut.callback_id !== RECORD) return;
  const { user, channel, message, trigger_id: trigger } = shortcut;
  slack.later(async () => {
    try {
      const from = await whose({ user: user.id, team: user.team_id }, access, slack);
      const home = await slack.desk.home(from);
      const link = await permalink(channel?.id, message?.ts, access.token, slack);
      const view =
        home.kind === 'home'
          ? drawRecordForm(readSaid(message?.text ?? ''), answerableIn(home), link)
          : drawNoteModal(TITLE, home);
      await slack.api.call(access.token, 'views.open', { trigger_id: trigger, view });
    } catch (error) {
      slack.log('warn', 'form-not-opened', { problem: problemOf(error) });
    }
  });
}

function answerableIn({ groups }: HomeMessage): readonly ActionBrief[] {
  return groups.filter(({ mayAnswer }) => mayAnswer).flatMap(({ rows }) => rows);
}

function drawRecordForm(
  words: string,
  actions: readonly Pick<ActionBrief, 'ref' | 'title'>[],
  link: string | undefined,
): ModalView {
  const options = actions.map(({ ref, title }) => ({ value: ref, label: `${ref}. ${title}` }));
  return {
    type: 'modal',
    callback_id: RECORD,
    private_metadata: link ?? '',
    title: { type: 'plain_text', text: TITLE, emoji: false },
    submit: { type: 'plain_text', text: 'Read it', emoji: false },
    close: { type: 'plain_text', text: 'Cancel', emoji: false },
    blocks: [
      drawField(
        options.length === 0
          ? { name: 'ref', label: 'The number of the action', kind: 'text', required: true }
          : { name: 'ref', label: 'Which action is it about?', kind: 'pick', options, required: true },
      ),
      drawField({
        name: 'said',
        label: 'The update',
        hint: 'Nothing is recorded before you confirm what was read from it.',
        kind: 'text',
        long: true,
        required: true,
        initial: words.slice(0, LONGEST),
      }),
    ],
  };
}

async function permalink(
  channel: string | undefined,
  ts: string | undefined,
  token: string,
  { api }: Slack,
): Promise<string | undefined> {
  if (channel === undefined || ts === undefined) return undefined;
  try {
    const { permalink: link } = await api.call(token, 'chat.getPermalink', { channel, message_ts: ts });
    return typeof link === 'string' ? link : undefined;
  } catch {
    // A channel that the bot is not in has no address for it; the words are what counts.
    return undefined;
  }
}

/** The words become a draft in the person's own messages. */
export async function submitRecord(
  view: z.output<typeof viewBody>['view'],
  from: Identity,
  { tenant }: Heard,
  slack: Slack,
): Promise<Reply> {
  const home = await slack.desk.home(from);
  if (home.kind !== 'home') return { response_action: 'update', view: drawNoteModal(TITLE, home) };
  const { ref = '', said = '' } = readValues(view.state?.values ?? {});
  if (ref.trim() === '') return { response_action: 'errors', errors: { ref: 'Which action is it about?' } };
  if (said.trim() === '')
    return { response_action: 'errors', errors: { said: 'What should the update say?' } };
  const number = ref.trim().replace(/^action\s+/i, '');
  if ((await slack.desk.sheet(from, number)) === undefined)
    return {
      response_action: 'errors',
      errors: { ref: `There is no action “${number.slice(0, 40)}” in the plan.` },
    };
  const link = view.private_metadata ?? '';
  await slack.hear({
    eventId: `slack/${tenant}/form/${view.id}`,
    from,
    in: directWith(from),
    ...(link === '' ? {} : { files: [link] }),
    chose: { kind: 'report', refs: [number as never], said },
  });
  return undefined;
}
