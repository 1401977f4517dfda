import { stem } from '../readers/stem.ts';

/** Words that people use for one another, where a plan has one of them. */
const SYNONYMS = `
  slavery trafficking human msht traffickers exploitation
  finance money cash financial economic fiscal
  training cpd courses upskilling learning development accreditation qualifications
  communications publicity media messaging pr campaign
  victims survivors casualties
  offenders criminals crooks perpetrators offending
  gangs ocgs crime mob
  school schools education pupils youngsters
  order orders scpo injunction
  licence licences license licenses permit permits permissions
  legislation legislative bill statute act assent
  intelligence intel
  operation operations ops raids
  threat threats danger assessment
  charity charities voluntary ngo third
  community communities neighbourhood neighbourhoods public
  paramilitarism paramilitaries paramilitary
  barriers obstacles hurdles
  collaboration collaborative cooperation teamwork partnership joined
  monitoring oversight supervision
  disqualification disqualify ban banning
  strategy strategies strategic
  accountants accounting accountancy
  waste rubbish dumping
  data statistics stats figures
  meeting meetings
  report reports reporting
  vulnerable vulnerability vulnerabilities at-risk
  resilience resilient
  horizon scan scanning foresight
  research study baseline evidence
  stakeholders agencies partners consultation engagement engage outreach
  housing homes home accommodation
  climate carbon emissions green
  transport travel bus roads
  health wellbeing nhs medical
  staff workforce people personnel
  digital it online technology tech cyber
`;

const BY_STEM: ReadonlyMap<string, readonly string[]> = byStem();

function byStem(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of SYNONYMS.trim().split('\n')) {
    const stems = [...new Set(line.trim().split(' ').map(stem))];
    for (const one of stems)
      found.set(one, [...(found.get(one) ?? []), ...stems.filter((other) => other !== one)]);
  }
  return found;
}

/** Stems of other words for the same thing. */
export function otherWordsFor(word: string): readonly string[] {
  return BY_STEM.get(word) ?? [];
}
