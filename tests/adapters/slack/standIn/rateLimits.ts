import type { Call } from './world.ts';

export type Limits = { readonly perChannelMs?: number; readonly perWorkspaceMinute?: number };

const minute = 60_000;

/** Slack's limits on posting, and a memory of who was told to wait and did not. */
export function newRateLimits(limits: Limits, now: () => number) {
  const posted = new Map<string, number>();
  const perTeam = new Map<string, number[]>();
  const waits = new Map<string, number>();
  const impatient: Call[] = [];

  /** Milliseconds until this call would be let through; a call that is let through is counted. */
  function wait(call: Call): number {
    if (call.method !== 'chat.postMessage') return 0;
    const at = now();
    const last = posted.get(channelOf(call));
    const ofChannel = last === undefined ? 0 : last + (limits.perChannelMs ?? 0) - at;
    const team = call.team ?? '';
    const recent = (perTeam.get(team) ?? []).filter((each) => each > at - minute);
    const full = recent.length >= (limits.perWorkspaceMinute ?? Number.POSITIVE_INFINITY);
    const ofTeam = full ? (recent[0] ?? at) + minute - at : 0;
    const longest = Math.max(ofChannel, ofTeam, 0);
    if (longest === 0) {
      posted.set(channelOf(call), at);
      perTeam.set(team, [...recent, at]);
    }
    return longest;
  }

  return {
    impatient: impatient as readonly Call[],
    wait,
    /** Remembers that this caller was told to wait. */
    told(call: Call, seconds: number): void {
      waits.set(channelOf(call), now() + seconds * 1000);
    },
    notice(call: Call): void {
      if ((waits.get(channelOf(call)) ?? 0) > now()) impatient.push(call);
    },
  };
}

/** Who waits is the method in the workspace, and the channel where the call names one. */
const channelOf = ({ method, team, args }: Call): string =>
  [method, team, args['channel'] ?? args['user_id'] ?? ''].join(' ');
