/** How much of everything a generated store holds. */
export interface StorePlan {
  readonly workplaces: number
  /** Per werkplaats. */
  readonly networks: number
  /** Who take part in one network; some take part in another one too. */
  readonly peoplePerNetwork: number
  /** Per werkplaats. */
  readonly organisations: number
  /** Per werkplaats. */
  readonly coaches: number
  /** Per werkplaats. */
  readonly attributes: number
  /** How often the tie survey of each network was held. */
  readonly waves: number
  /** How often each network held a monitoring round. */
  readonly rounds: number
  /** Edits on record for each network, beside one import for every wave. */
  readonly editsPerNetwork: number
  /** The first day, and for how many years the networks start one after the other. */
  readonly from: string
  readonly years: number
}

/** Sizes by name; `tenYears` is the store that the goals of the bench speak of. */
export const sizes = {
  small: {
    workplaces: 1,
    networks: 1,
    peoplePerNetwork: 12,
    organisations: 4,
    coaches: 1,
    attributes: 1,
    waves: 1,
    rounds: 2,
    editsPerNetwork: 10,
    from: '2025-09-01',
    years: 1,
  },
  year: {
    workplaces: 1,
    networks: 4,
    peoplePerNetwork: 14,
    organisations: 8,
    coaches: 3,
    attributes: 2,
    waves: 2,
    rounds: 2,
    editsPerNetwork: 200,
    from: '2025-09-01',
    years: 1,
  },
  tenYears: {
    workplaces: 3,
    networks: 20,
    peoplePerNetwork: 25,
    organisations: 24,
    coaches: 8,
    attributes: 3,
    waves: 5,
    // With 25 sheets of eleven each: 660,000 marks for now, and as many desired.
    rounds: 40,
    editsPerNetwork: 400,
    from: '2016-09-01',
    years: 10,
  },
} as const satisfies Record<string, StorePlan>

export type StoreSize = keyof typeof sizes

const day = 86_400_000
export const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)
/** A date so many days later, or earlier when negative. */
export const daysAfter = (date: string, days: number): string =>
  new Date(timeOf(date) + Math.round(days) * day).toISOString().slice(0, 10)
/** The day after the last year of the plan; a network that goes on beyond it is still running. */
export const endOf = (plan: StorePlan): string => daysAfter(plan.from, plan.years * 365.25)
