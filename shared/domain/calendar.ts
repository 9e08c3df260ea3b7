import type { Meeting } from './meetings.ts'

/** What a calendar may know of the meetings of a network: when, where and under which name; nothing written in them. */
export interface CalendarFacts {
  readonly networkName: string
  readonly meetings: readonly Pick<Meeting, 'id' | 'number' | 'title' | 'on' | 'starts' | 'ends' | 'place'>[]
}
