import type { Asked, Methods } from './method.ts';

export const teamMethods: Methods = { 'team.info': { needs: ['team:read'], run: info } };

function info({ workspace: { id, name, domain, enterprise } }: Asked) {
  const grid =
    enterprise === undefined ? {} : { enterprise_id: enterprise.id, enterprise_name: enterprise.name };
  return { ok: true, team: { id, name, domain, email_domain: '', icon: { image_default: true }, ...grid } };
}
