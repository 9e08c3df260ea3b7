import { heldMeetings } from './facts.ts'
import { rule } from './rule.ts'

export const productNotInPractice = rule({
  id: 'productNotInPractice',
  area: 'yields',
  thresholds: {
    meetings: {
      default: 2,
      min: 1,
      max: 12,
      label: {
        nl: 'Aantal bijeenkomsten na een versie van een product zonder dat het is uitgeprobeerd',
        en: 'Number of meetings after a version of a product without its being tried',
      },
    },
  },
  fire: (facts, { meetings: needed }) =>
    facts.products.flatMap(({ id, version, isTried }) => {
      if (version === null || isTried) return []
      const count = heldMeetings(facts).filter(({ on }) => on > version.madeOn).length
      if (count < needed) return []
      return [{ subject: id, facts: { number: version.number, from: version.madeOn, count } }]
    }),
  workForms: ['peerConsultation', 'outsideView'],
  says: {
    nl: 'Er ligt iets, maar het is nog niet uitgeprobeerd. Plan een kleine proef.',
    en: 'There is a product, but it has not been tried yet. Plan a small trial.',
  },
  why: {
    usual: {
      nl: 'Versie {{number}} is er sinds {{from}}; bijeenkomsten sindsdien zonder dat er iets mee is uitgeprobeerd: {{count}}.',
      en: 'Version {{number}} has been there since {{from}}; meetings since then without anything being tried with it: {{count}}.',
    },
  },
})
