import { checkView } from './checkView.ts';
import type { Asked, Methods } from './method.ts';
import { newView, type OpenView, replaceView, viewOnTheWire } from './openView.ts';
import { textArg } from './readArgs.ts';
import { Refusal } from './refusal.ts';
import { must, type Trigger, type Workspace } from './world.ts';

/** Slack's last three seconds; a machine that runs several tests at once may take longer, and that proves nothing. */
export const triggersLive = 30_000;
const highestStack = 3;

export const viewMethods: Methods = {
  'views.open': { run: open },
  'views.push': { run: push },
  'views.update': { run: update },
  'views.publish': { run: publish },
};

function open(asked: Asked) {
  const { trigger, workspace } = exchange(asked);
  const draft = checkView(asked.args['view'], 'modal');
  refuseKnownId(asked, draft.external_id);
  for (const { id } of workspace.modals.get(trigger.user) ?? []) asked.world.views.delete(id);
  const view = newView(asked.world, workspace, trigger.user, draft);
  workspace.modals.set(trigger.user, [view]);
  return shown(asked, workspace, view);
}

function push(asked: Asked) {
  const { trigger, workspace } = exchange(asked);
  const draft = checkView(asked.args['view'], 'modal');
  refuseKnownId(asked, draft.external_id);
  const stack = workspace.modals.get(trigger.user) ?? [];
  const top = stack.at(-1);
  if (trigger.from === undefined || top === undefined) throw new Refusal('not_found');
  if (stack.length >= highestStack) throw new Refusal('push_limit_reached');
  const view = newView(asked.world, workspace, trigger.user, draft, top);
  workspace.modals.set(trigger.user, [...stack, view]);
  return shown(asked, workspace, view);
}

function update(asked: Asked) {
  const { world, args, workspaces } = asked;
  const [id, external, hash] = ['view_id', 'external_id', 'hash'].map((name) => textArg(args, name));
  const view = [...world.views.values()].find(
    (each) => each.id === id || (external !== undefined && each.draft.external_id === external),
  );
  const workspace = workspaces.find((each) => each.id === view?.team);
  if (view === undefined || workspace === undefined || view.draft.type !== 'modal') {
    throw new Refusal('not_found');
  }
  if (!(workspace.modals.get(view.user) ?? []).includes(view)) throw new Refusal('not_found');
  if (hash !== undefined && hash !== view.hash) throw new Refusal('hash_conflict');
  replaceView(world, view, checkView(args['view'], 'modal'));
  return shown(asked, workspace, view);
}

function publish(asked: Asked) {
  const { world, args, workspaces } = asked;
  const user = textArg(args, 'user_id') ?? '';
  const workspace = workspaces.find(({ users }) => users.has(user));
  if (workspace === undefined) throw new Refusal('user_not_found');
  const draft = checkView(args['view'], 'home');
  const before = workspace.homes.get(user);
  const hash = textArg(args, 'hash');
  if (before === undefined) {
    const view = newView(world, workspace, user, draft);
    workspace.homes.set(user, view);
    return shown(asked, workspace, view);
  }
  if (hash !== undefined && hash !== before.hash) throw new Refusal('hash_conflict');
  replaceView(world, before, draft);
  return shown(asked, workspace, before);
}

/** A trigger opens one view, soon after what the person did. */
function exchange({ world, args, workspaces }: Asked): { trigger: Trigger; workspace: Workspace } {
  const id = textArg(args, 'trigger_id');
  const trigger = world.triggers.get(id ?? '');
  const workspace = workspaces.find((each) => each.id === trigger?.team);
  if (trigger === undefined || workspace === undefined) {
    throw new Refusal('invalid_arguments', {
      response_metadata: { messages: ['[ERROR] invalid `trigger_id`'] },
    });
  }
  if (trigger.isUsed) throw new Refusal('exchanged_trigger_id');
  if (world.now() - trigger.at > triggersLive) throw new Refusal('expired_trigger_id');
  trigger.isUsed = true;
  return { trigger, workspace: must(workspace, 'workspace of this trigger') };
}

function refuseKnownId({ world }: Asked, external: string | undefined): void {
  if (external === undefined || external === '') return;
  const known = [...world.views.values()].some(({ draft }) => draft.external_id === external);
  if (known) throw new Refusal('duplicate_external_id');
}

const shown = ({ world }: Asked, workspace: Workspace, view: OpenView) => ({
  ok: true,
  view: viewOnTheWire(world, workspace, view),
});
