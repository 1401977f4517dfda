import { type Clause, findPhrase, phrases } from './clauses.ts';

const OBSTACLES = phrases(
  'blocked by | blocked on | held up by | waiting on | waiting for | awaiting | stuck on | stuck with | stuck waiting | hampered by | depends on | dependent on | cannot proceed until | cant proceed until | cannot until | cant until | cant start until | lack of | shortage of | short of | no funding | no budget | no staff | no capacity | not enough | funding gap | resourcing | resource issue | resource issues | staffing issue | staffing issues | staff shortages | recruitment freeze | vacancy | vacancies | vacant | because | because of | due to | owing to | blocker is | main blocker | the blocker | obstacle | need approval | need sign off | need a decision | needs ministerial | legal advice | hold up | holding us up | is stopping us | preventing us | procurement | outstanding issue | cant get | cannot get | havent received | not received | still no | need clearance | delayed by | problem with | problems with | issue with | issues with | nobody to | no one to | without a | legislative slot | legal challenge | data sharing',
);
const NO_OBSTACLE = phrases(
  'no blockers | no obstacles | no issues | no problems | nothing blocking | no longer blocked | not blocked | no issue with | no problems with | thanks to | no longer waiting | blocker has been | due to be | due to finish | due to complete | due to launch | due to land | due to report | due to start',
);

/** The clauses that name an obstacle, as the person wrote them. */
export function readObstacle(clauses: readonly Clause[]): string | undefined {
  const found = clauses.filter(
    (clause) =>
      findPhrase(clause.words, NO_OBSTACLE) === undefined &&
      findPhrase(clause.words, OBSTACLES) !== undefined,
  );
  return found.length === 0 ? undefined : found.map((clause) => clause.text).join('; ');
}
