import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/chart/drawChart.ts';
import { digestOf } from './digestOf.ts';

/** The lines of text of a drawing, as an XML reader reads them; it throws where the drawing is not XML. */
function linesOf(svg: string): readonly string[] {
  const lines: string[] = [];
  let open = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    open = name;
    if (name === 'text') lines.push('');
    expect(['svg', 'desc', 'rect', 'g', 'text']).toContain(name);
  });
  parser.on('closetag', () => {
    open = '';
  });
  parser.on('text', (words) => {
    if (open === 'text') lines.push(`${lines.pop() ?? ''}${words}`);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return lines;
}

describe('The picture of a week', () => {
  it('has the title and week of the plan, and each count of the digest beside its words', () => {
    const lines = linesOf(drawChart(digestOf({ stand: [3, 2, 1, 0] })).svg);
    expect(lines.slice(0, 3)).toEqual([
      'OCTF work plan',
      'Weekly digest 17–23 March 2025, as it stood on 24 March 2025',
      'How the 9 actions stand',
    ]);
    expect(lines.slice(3, 7)).toEqual(['✓ 3', '● 2', '▲ 1', '○ 3']);
    expect(lines.slice(7, 22)).toEqual([
      ...['✓', '3', 'complete'],
      ...['●', '2', 'on track'],
      ...['▲', '1', 'at risk, delayed or blocked'],
      ...['◆', '0', 'overdue'],
      ...['○', '3', 'not started or not reported'],
    ]);
  });

  it('shows when something is due, and what', () => {
    const lines = linesOf(drawChart(digestOf({ dueIn: [7, 7, 20], title: 'Publish it' })).svg);
    expect(lines.slice(lines.indexOf('3 due in the next 30 days'))).toEqual([
      '3 due in the next 30 days',
      '24 March – 23 April 2025',
      ...['2', '1'],
      ...['24 March', '31 March', '7 April', '14 April', '21 April'],
      ...['Monday 31 March', 'Action 1. Publish it', '', 'Action 2. Publish it'],
      ...['Sunday 13 April', 'Action 3. Publish it'],
    ]);
  });

  it('counts an action once that stands in two sections, and none that is due later or was due before', () => {
    const digest = digestOf({ dueIn: [-1, 0, 30, 31] });
    const lines = linesOf(drawChart({ ...digest, sections: [...digest.sections, ...digest.sections] }).svg);
    expect(lines).toContain('2 due in the next 30 days');
  });

  it('tells many actions by the week and by their number', () => {
    const dueIn = Array.from({ length: 300 }, (_, at) => at % 31);
    const { svg } = drawChart(digestOf({ actions: 400, stand: [100, 150, 1, 49], dueIn }));
    const lines = linesOf(svg);
    expect(lines).toContain('31 March – 6 April');
    expect(lines.filter((line) => /^Actions [\d, ]+ and \d+ more$/.test(line)).length).toBe(5);
    expect(svg.length).toBeLessThan(20_000);
  });

  it('is calm about a plan of one action, of none, and about nothing ahead', () => {
    expect(linesOf(drawChart(digestOf({ actions: 1, stand: [0, 1, 0, 0] })).svg)).toContain(
      'How the one action stands',
    );
    const none = linesOf(drawChart(digestOf({ actions: 0, stand: [0, 0, 0, 0], dueIn: [] })).svg);
    expect(none).toContain('The plan has no actions');
    expect(none.at(-1)).toBe('Nothing is due in the next 30 days');
  });

  it.each([
    '</text><script>alert(1)</script>',
    '<![CDATA[ ]]> &amp; &lt; "quoted" \'so\'',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]> &x;',
  ])('writes %s as it is, and is still a picture', (plan) => {
    const lines = linesOf(drawChart(digestOf({ plan, title: plan, dueIn: [1] })).svg);
    expect(lines.join(' ')).toContain(plan);
  });

  it('leaves emoji, control characters and halves of characters out', () => {
    expect(linesOf(drawChart(digestOf({ plan: '🚀 Our\u0000 \uD800plan 👩‍👩‍👧\u202E 2025' })).svg)[0]).toBe(
      'Our plan 2025',
    );
  });

  it('writes what reads from the right at the right, in its own order', () => {
    const { svg } = drawChart(digestOf({ plan: 'خطة العمل 2025', title: 'תוכנית' }));
    expect(svg).toMatch(/text-anchor="end">\u2067خطة العمل 2025\u2069</);
    expect(linesOf(svg)).toContain('Action 1. \u2068תוכנית\u2069');
  });

  it('leaves a title that its font cannot write to the words beside it', () => {
    const { svg, alternative } = drawChart(digestOf({ plan: '工作计划 2025', title: '报告', dueIn: [1] }));
    expect(linesOf(svg)[0]).toBe('Weekly digest');
    expect(linesOf(svg).at(-1)).toBe('Action 1');
    expect(alternative).toContain('工作计划 2025');
  });

  it('shortens a long title at a word, after three lines', () => {
    const plan = 'Programme for the coordinated delivery of commitments on community safety '.repeat(4);
    const lines = linesOf(drawChart(digestOf({ plan })).svg);
    expect(lines[2]).toMatch(/ \w+…$/);
    expect(plan).toContain(lines.slice(0, 2).join(' '));
    expect(lines[3]).toMatch(/^Weekly digest/);
  });
});
