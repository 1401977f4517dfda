/** Something changed under a decision; made again, it will take that into account. */
export class Overtaken extends Error {}
