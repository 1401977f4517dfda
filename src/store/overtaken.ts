/** Something changed under a decision; made again, it will take that into account. */
export class Overtaken extends Error {}

/** Somebody else has done this already; the transaction is rolled back. */
export class AlreadyDone extends Error {}
