import type { Json } from './json.ts';

/** Thrown while a call is worked on; becomes its answer, in the shape of the Bot Framework's errors. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  get answer(): Json {
    return { error: { code: this.code, message: this.message } };
  }
}

export const badArgument = (message: string): Refusal => new Refusal(400, 'BadArgument', message);
