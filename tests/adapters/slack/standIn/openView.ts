import type { ViewDraft } from './checkView.ts';
import { dressBlocks } from './dressBlocks.ts';
import { type FormState, startingState } from './formState.ts';
import type { Workspace, World } from './world.ts';

/** A modal or a home tab as it stands for one person. */
export type OpenView = {
  readonly id: string;
  readonly team: string;
  readonly user: string;
  readonly rootId: string;
  readonly previousId: string | null;
  draft: ViewDraft;
  hash: string;
  state: FormState;
  errors: Readonly<Record<string, string>>;
};

export function newView(
  world: World,
  workspace: Workspace,
  user: string,
  draft: ViewDraft,
  under?: OpenView,
): OpenView {
  const id = world.newId('V');
  const dressed = { ...draft, blocks: dressBlocks(world, draft.blocks) };
  const view: OpenView = {
    id,
    team: workspace.id,
    user,
    rootId: under?.rootId ?? id,
    previousId: under?.id ?? null,
    draft: dressed,
    hash: newHash(world),
    state: startingState(dressed.blocks),
    errors: {},
  };
  world.views.set(id, view);
  return view;
}

/** What people had typed stays where block and action keep their ids. */
export function replaceView(world: World, view: OpenView, draft: ViewDraft): void {
  view.draft = { ...draft, blocks: dressBlocks(world, draft.blocks) };
  view.hash = newHash(world);
  view.state = startingState(view.draft.blocks, view.state);
  view.errors = {};
}

/** The view as Slack sends it in payloads and answers. */
export function viewOnTheWire(world: World, workspace: Workspace, view: OpenView): Record<string, unknown> {
  const { draft } = view;
  const modal = {
    title: draft.title,
    submit: draft.submit ?? null,
    close: draft.close ?? null,
    clear_on_close: draft.clear_on_close ?? false,
    notify_on_close: draft.notify_on_close ?? false,
  };
  return {
    id: view.id,
    team_id: view.team,
    type: draft.type,
    blocks: draft.blocks,
    private_metadata: draft.private_metadata ?? '',
    callback_id: draft.callback_id ?? '',
    state: { values: view.state },
    hash: view.hash,
    ...(draft.type === 'modal' ? modal : { title: { type: 'plain_text', text: 'View Title', emoji: true } }),
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: world.app.id,
    external_id: draft.external_id ?? '',
    app_installed_team_id: workspace.isOrgInstall ? workspace.enterprise?.id : workspace.id,
    bot_id: workspace.botId,
  };
}

const newHash = (world: World): string =>
  `${Math.floor(world.now() / 1000)}.${world.newId('').slice(-8).toLowerCase()}`;
