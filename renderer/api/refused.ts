/** The host has no session for this window: dialling again is of no use. */
export class Refused extends Error {}
