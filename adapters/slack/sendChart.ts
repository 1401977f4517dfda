import type { ImageBlock } from '@slack/types';
import { drawChart } from '../../src/chart/drawChart.ts';
import { paintPng } from '../../src/chart/paintPng.ts';
import type { DigestMessage } from '../../src/message/message.ts';
import { shorten } from '../../src/message/text.ts';
import { codeOfPlatform } from './api/slackErrors.ts';
import type { Access } from './api/tokens.ts';
import { LIMITS } from './limits.ts';
import type { Slack } from './slack.ts';

/**
 * Uploads the picture of a digest, for a block that shows it. A digest without its picture is still a digest: where
 * something is in the way, there is none.
 */
export async function sendChart(
  digest: DigestMessage,
  { token }: Access,
  { api, log }: Pick<Slack, 'api' | 'log'>,
): Promise<ImageBlock | undefined> {
  try {
    const { svg, alternative } = drawChart(digest);
    const png = await paintPng(svg);
    const altText = shorten(alternative, LIMITS.alternative);
    const { upload_url: address, file_id: id } = await api.call(token, 'files.getUploadURLExternal', {
      filename: `digest-${digest.week.end}.png`,
      length: png.length,
      alt_txt: shorten(alternative, LIMITS.fileAlternative),
    });
    if (typeof address !== 'string' || typeof id !== 'string') return undefined;
    await api.upload(address, png);
    await api.call(token, 'files.completeUploadExternal', {
      files: [{ id, title: `Weekly digest, ${digest.week.end}` }],
    });
    return { type: 'image', slack_file: { id }, alt_text: altText };
  } catch (error) {
    log('warn', 'no-chart', { problem: codeOfPlatform(error) ?? 'the picture could not be made or sent' });
    return undefined;
  }
}
