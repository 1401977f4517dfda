import type { Platform } from './identity.ts';

/** How a platform names one of its channels. */
export type ChannelAddress = { readonly platform: Platform; readonly tenant: string; readonly id: string };

/** A channel that the bot knows, and whether the weekly digest goes there. */
export type Channel = ChannelAddress & { readonly name: string; readonly getsDigest: boolean };
