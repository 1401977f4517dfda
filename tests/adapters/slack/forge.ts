/** A press as Slack would send it, to be tampered with. */
export function pressOf(
  { id: user, channel = 'D1', team = 'T1' }: { id: string; channel?: string; team?: string | null },
  action: Record<string, unknown>,
  more: Record<string, unknown> = {},
): { kind: 'interaction'; payload: Record<string, unknown> } {
  return {
    kind: 'interaction',
    payload: {
      type: 'block_actions',
      user: { id: user, username: 'x', name: 'x', team_id: team ?? 'T1' },
      api_app_id: 'A1',
      token: 'x',
      team: team === null ? null : { id: team, domain: 'x' },
      enterprise: null,
      is_enterprise_install: false,
      container: { type: 'message', message_ts: '1.000001', channel_id: channel, is_ephemeral: false },
      channel: { id: channel, name: 'x' },
      trigger_id: '1.t1.1',
      actions: [{ type: 'button', action_ts: String(Date.now() / 1_000), block_id: 'b', ...action }],
      ...more,
    },
  };
}

export function submissionOf(
  user: string,
  view: { callback_id: string; private_metadata: string; state?: unknown; id?: string },
  team: string = 'T1',
): { kind: 'interaction'; payload: Record<string, unknown> } {
  return {
    kind: 'interaction',
    payload: {
      type: 'view_submission',
      user: { id: user, username: 'x', name: 'x', team_id: team },
      api_app_id: 'A1',
      token: 'x',
      team: { id: team, domain: 'x' },
      enterprise: null,
      is_enterprise_install: false,
      trigger_id: '1.t1.1',
      view: {
        id: 'VX',
        team_id: team,
        type: 'modal',
        hash: '1.x',
        blocks: [],
        state: { values: {} },
        ...view,
      },
      response_urls: [],
    },
  };
}

export function eventOf(
  event: Record<string, unknown>,
  team = 'T1',
): { kind: 'event'; payload: Record<string, unknown> } {
  return {
    kind: 'event',
    payload: {
      token: 'x',
      team_id: team,
      api_app_id: 'A1',
      type: 'event_callback',
      event_id: `Ev${Math.random().toString(36).slice(2)}`,
      event_time: 1,
      authorizations: [
        { enterprise_id: null, team_id: team, user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
      ],
      event,
    },
  };
}

export function commandOf(
  user: string,
  text: string,
  more: Record<string, unknown> = {},
): { kind: 'command'; payload: Record<string, unknown> } {
  return {
    kind: 'command',
    payload: {
      token: 'x',
      team_id: 'T1',
      team_domain: 'x',
      channel_id: 'C1',
      channel_name: 'strategy-group',
      user_id: user,
      user_name: 'x',
      command: '/workplan',
      text,
      api_app_id: 'A1',
      is_enterprise_install: 'false',
      response_url: 'http://127.0.0.1:1/actions/none',
      trigger_id: `${Math.random().toString(36).slice(2)}.t1`,
      ...more,
    },
  };
}
