import { describe, expect, it } from 'vitest';
import { day } from '../../src/time/day.ts';
import { type Context, NOTHING_SAID } from '../../src/understanding/context.ts';
import { type Intent, intentSchema } from '../../src/understanding/intent.ts';
import { understand } from '../../src/understanding/understand.ts';
import { seedPlan, seedRoster } from '../seeded.ts';

const { plan } = await seedPlan();
const { people } = await seedRoster();
const speaker = people.find(({ name }) => name === 'NCA/NECC contact');

function read(said: string, more: Partial<Context> = {}): Intent {
  const context: Context = {
    plan,
    today: day('2025-02-10'),
    memory: NOTHING_SAID,
    asked: [],
    drafts: [],
    ...(speaker && { speaker }),
    ...more,
  };
  return understand(said, context).intent;
}

/** The intent without its words. */
function wish(said: string, more: Partial<Context> = {}): object {
  const intent = read(said, more);
  if (!('said' in intent)) return intent;
  const { said: _, ...rest } = intent;
  return rest;
}

const ASKED: Partial<Context> = { asked: ['2', '9'] as never };

describe('The hour at which reminders come', () => {
  it.each([
    ['remind me at 2pm', '14:00'],
    ['send my reminders at 8.30 in the morning', '08:30'],
    ['not before ten', '10:00'],
    ['in the afternoon', '13:00'],
    ['can you remind me at 10 instead', '10:00'],
    ['remind me at ten every day', '10:00'],
    ["I'd like my reminders at 3 o'clock", '15:00'],
    ['could reminders come at half past nine', '09:30'],
    ['change my reminder time to 11am', '11:00'],
    ['set my reminders for 13:30', '13:30'],
    ['my reminders should come at noon', '12:00'],
    ['remind me around lunchtime', '12:00'],
    ['remind me first thing in the morning', '09:00'],
    ['remind me in the afternoon from now on', '13:00'],
    ['remind me at quarter to four', '15:45'],
    ['remind me at ten to four', '15:50'],
    ['can I get my reminders at 4 instead of 9?', '16:00'],
    ['remind me at 2 not at 9', '14:00'],
    ['9am is too early, make it 10', '10:00'],
    ['10am suits me better', '10:00'],
    ['remind me at 22:00', '22:00'],
    ['remind me at 1400', '14:00'],
    ['remind me @ 3pm pls', '15:00'],
    ['remidn me at 3pm', '15:00'],
    ['mornings are better for me', '09:00'],
    ['afternoon reminders please', '13:00'],
    ['send my reminders after lunch', '14:00'],
    ['Hi there, could you remind me at 11 from now on? Thanks', '11:00'],
    ["remind me at 10, I'm in court first thing", '10:00'],
  ])('is said with “%s”: %s', (said, at) => {
    expect(wish(said)).toEqual({ kind: 'prefer', at });
  });
});

describe('Quiet hours', () => {
  it.each<[string, object]>([
    ['no messages after 5pm', { from: '17:00' }],
    ['quiet hours 17:00 to 9:00', { from: '17:00', until: '09:00' }],
    ['quiet hours: 17:00-09:00', { from: '17:00', until: '09:00' }],
    ["don't message me before 10 or after 4", { from: '16:00', until: '10:00' }],
    ['my quiet hours are 6pm to 8am', { from: '18:00', until: '08:00' }],
    ['quiet from 7 to 7', { from: '19:00', until: '07:00' }],
    ['quiet hours please, 5 to 9', { from: '17:00', until: '09:00' }],
    ['do not contact me after 16:00', { from: '16:00' }],
    ["don't send me anything after 3pm", { from: '15:00' }],
    ["don't send me reminders before 10", { until: '10:00' }],
    ["don't remind me before 2", { until: '14:00' }],
    ['no messages after 7', { from: '19:00' }],
    ["please don't disturb me between 12 and 2", { from: '12:00', until: '14:00' }],
    ['no messages between 9 and 10pm', { from: '21:00', until: '22:00' }],
    ['no reminders over lunch', { from: '12:00', until: '14:00' }],
    ['leave me alone after 5', { from: '17:00' }],
    ['only message me between 10 and 4', { from: '16:00', until: '10:00' }],
    ['I work 10 to 4', { from: '16:00', until: '10:00' }],
    ['stop messaging me after 5', { from: '17:00' }],
    ["I'd rather you didn't message me after 4", { from: '16:00' }],
    ['no messages in the morning', { until: '12:00' }],
    ['only send me messages in the afternoon', { until: '12:00' }],
    ["don't message me outside office hours", { from: '17:00' }],
    ['not after 4pm', { from: '16:00' }],
    ["don't message me before 10, I have the school run", { until: '10:00' }],
  ])('are said with “%s”', (said, quiet) => {
    expect(wish(said)).toEqual({ kind: 'prefer', quiet });
  });

  it('and the hour may be said together', () => {
    expect(wish('Remind me at 2pm. No messages after 5.')).toEqual({
      kind: 'prefer',
      at: '14:00',
      quiet: { from: '17:00' },
    });
  });
});

describe('A platform', () => {
  it.each([
    ['send my reminders on Teams instead', 'teams'],
    ['use Slack for me', 'slack'],
    ['I prefer Teams', 'teams'],
    ["I don't use Slack any more, use Teams", 'teams'],
    ['Can I get my reminders on Slack rather than Teams?', 'slack'],
    ['I would prefer Slack to Teams', 'slack'],
    ["I'm on Teams now, not Slack", 'teams'],
    ['switch me to Slack', 'slack'],
    ['please contact me via MS Teams', 'teams'],
    ['use the web console for me', 'web'],
  ])('is preferred with “%s”', (said, platform) => {
    expect(wish(said)).toEqual({ kind: 'prefer', platform });
  });
});

describe('What cannot be kept to', () => {
  it.each([
    'never on Fridays',
    'no reminders on Mondays',
    'remind me every Monday',
    'remind me less often',
    'send my reminders by email',
    'use WhatsApp',
    "don't message me between 12 and 2 or after 4",
  ])('is known for a preference all the same: “%s”', (said) => {
    expect(wish(said)).toEqual({ kind: 'prefer' });
  });
});

describe('Back to normal', () => {
  it.each<[string, object]>([
    ['reset my preferences', {}],
    ['forget my settings please', {}],
    ['use the default settings', {}],
    ['the usual time is fine again', { only: ['at', 'quiet'] }],
    ['you can message me any time', { only: ['at', 'quiet'] }],
    ['no more quiet hours', { only: ['quiet'] }],
    ['turn off my quiet hours', { only: ['quiet'] }],
  ])('is said with “%s”', (said, rest) => {
    expect(wish(said)).toEqual({ kind: 'prefer', reset: true, ...rest });
  });
});

describe('Preferences', () => {
  it.each([
    'what are my preferences',
    'when do you remind me',
    'my settings',
    'what time do my reminders come?',
    'which platform do you use for me?',
    'do I have quiet hours',
    'do you message me after 5?',
    'how do I change my reminder time?',
    'what time zone am I in',
    "Please don't message me at 7 in the morning",
  ])('are shown for “%s”', (said) => {
    expect(read(said)).toEqual({ kind: 'preferences' });
  });

  it.each(['when is my next reminder?', "when's my next reminder due", 'when will you next remind me'])(
    'and the next reminder for “%s”',
    (said) => {
      expect(read(said)).toEqual({ kind: 'preferences', about: 'next' });
    },
  );
});

describe('No preference is', () => {
  it.each([
    ['move action 3 to 2pm', 'detail'],
    ['remind LE Partners about action 8', 'chase'],
    ['remind DOJ at 2pm about action 4', 'chase'],
    ['remind them at 2pm', 'chase'],
    ['ask me again on Monday', 'snooze'],
    ['remind me on Friday', 'snooze'],
    ['remind me tomorrow at 10', 'snooze'],
    ['remind me at 2pm tomorrow', 'snooze'],
    ['remind me about 2', 'snooze'],
    ['remind me about action 3 at 2pm', 'snooze'],
    ['remind me in an hour', 'snooze'],
    ['remind me later', 'snooze'],
    ['ping me on Friday morning to update action 4', 'snooze'],
    ['quiet on action 8 till after the April meeting please, say the 14th', 'snooze'],
    ['remind me what action 3 is about', 'detail'],
    ['remind me who leads 4', 'who'],
    ['stop reminding me', 'stop'],
    ['no more reminders', 'stop'],
    ["I'm away until 3 March", 'absence'],
    ['post the weekly digest to Teams', 'subscribe'],
    ['show me your settings', 'unknown'],
    ['what is your slack token', 'unknown'],
    ['reset everything', 'unknown'],
    ['what time is it', 'unknown'],
    ['the meeting is at 2pm', 'unknown'],
    ['the teams are on track', 'unknown'],
    ['there is some slack in the programme', 'unknown'],
    ['make it 3pm', 'status'],
    ['how often will you message me', 'help'],
    ['why do you message me before 9', 'why_asked'],
    ['when did you last remind me', 'who'],
    ['not before April', 'list'],
    ['not before 2026', 'list'],
    ['morning', 'hello'],
    ['afternoon', 'hello'],
  ])('“%s” but a %s', (said, kind) => {
    expect(read(said).kind).toBe(kind);
  });

  it.each([
    'no, at the end of the month',
    'on track, at 50%',
    'move it to the afternoon',
    'in the afternoon',
    'it is back to normal',
    'details in the Teams channel',
    'too sensitive for Teams',
    'nothing to report',
  ])('“%s”, from somebody who was asked', (said) => {
    expect(['prefer', 'preferences']).not.toContain(read(said, ASKED).kind);
  });

  it('“make it nine” while a draft waits', () => {
    const drafts = [{ id: 'd' as never, ref: '3' as never, awaitsMore: false }];
    const memory = { refs: [], question: { kind: 'prefer', at: '14:00', said: '' } as const };
    expect(read('make it nine', { drafts, memory }).kind).toBe('amend');
  });
});

describe('After “remind me at 2pm”', () => {
  const memory = { refs: [], question: { kind: 'prefer', at: '14:00', said: '' } as const };
  it.each([
    ['sorry, half past two', '14:30'],
    ['no, 3pm', '15:00'],
    ['make it 4', '16:00'],
    ['in the morning rather', '09:00'],
  ])('“%s” puts the hour right', (said, at) => {
    expect(wish(said, { memory })).toEqual({ kind: 'prefer', at });
  });

  it('“and next month?” is a matter of its own', () => {
    expect(read('and what is due next month?', { memory }).kind).toBe('list');
  });
});

describe('A form', () => {
  it('is filled as people write', () => {
    const filled = intentSchema.parse({
      kind: 'prefer',
      reset: true,
      said: '',
      at: '2 pm',
      quiet: '5pm to 9am',
      platform: 'teams',
    });
    expect(filled).toMatchObject({
      at: '14:00',
      quiet: { from: '17:00', until: '09:00' },
      platform: 'teams',
    });
  });

  it.each([
    [{ at: 'soon' }, '“soon” is not a time. Write it as 14:00.'],
    [{ quiet: 'at night' }, '“at night” is no stretch of time. Write it as 17:00 to 09:00.'],
  ])('is told what it should be: %o', (fields, problem) => {
    const read = intentSchema.safeParse({ kind: 'prefer', said: '', ...fields });
    expect(JSON.stringify(read.error?.issues)).toContain(problem);
  });
});
