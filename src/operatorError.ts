/**
 * Something only the operator can put right. The message is one sentence naming the place, the value and
 * the remedy; main and the command line print nothing else of it.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
