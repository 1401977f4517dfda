import type { ModalView } from '@slack/types';
import type { z } from 'zod';
import type { HomeMessage } from '../../../src/message/message.ts';
import { RECORD_PROBLEMS, RECORD_TITLE, recordFields, refIn } from '../../../src/message/recordForm.ts';
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
          ? drawRecordForm(home, readSaid(message?.text ?? ''), link)
          : drawNoteModal(RECORD_TITLE, home);
      await slack.api.call(access.token, 'views.open', { trigger_id: trigger, view });
    } catch (error) {
      slack.log('warn', 'form-not-opened', { problem: problemOf(error) });
    }
  });
}

function drawRecordForm(home: HomeMessage, said: string, link: string | undefined): ModalView {
  return {
    type: 'modal',
    callback_id: RECORD,
    private_metadata: link ?? '',
    title: { type: 'plain_text', text: RECORD_TITLE, emoji: false },
    submit: { type: 'plain_text', text: 'Read it', emoji: false },
    close: { type: 'plain_text', text: 'Cancel', emoji: false },
    blocks: recordFields(home, { said }).map(drawField),
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
  if (home.kind !== 'home') return { response_action: 'update', view: drawNoteModal(RECORD_TITLE, home) };
  const { ref: written = '', said = '' } = readValues(view.state?.values ?? {});
  const ref = refIn(written);
  const wrong = (errors: Record<string, string>): Reply => ({ response_action: 'errors', errors });
  if (ref === '') return wrong({ ref: RECORD_PROBLEMS.ref });
  if (said.trim() === '') return wrong({ said: RECORD_PROBLEMS.said });
  if ((await slack.desk.sheet(from, ref)) === undefined) return wrong({ ref: RECORD_PROBLEMS.unknown(ref) });
  const link = view.private_metadata ?? '';
  await slack.hear({
    eventId: `slack/${tenant}/form/${view.id}`,
    from,
    in: directWith(from),
    ...(link === '' ? {} : { files: [link] }),
    chose: { kind: 'report', refs: [ref as never], said },
  });
  return undefined;
}
