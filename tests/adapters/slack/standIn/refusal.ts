/** Thrown by a Web API method; becomes `{ ok: false, error, … }`. */
export class Refusal extends Error {
  readonly more: Readonly<Record<string, unknown>>;

  constructor(error: string, more: Readonly<Record<string, unknown>> = {}) {
    super(error);
    this.more = more;
  }

  get answer(): Record<string, unknown> {
    return { ok: false, error: this.message, ...this.more };
  }
}
