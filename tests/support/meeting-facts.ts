import { noTieFacts } from '../../renderer/print/tie-facts.ts'
import type { AgreementOnPaper, ItemOnPaper, PaperFacts } from '../../renderer/print/facts.ts'
import { formOnPaper, longestWork } from './work-facts.ts'
import { NetworkId } from '../../shared/domain/ids.ts'
import { noRoundFacts } from '../../renderer/print/round-facts.ts'

export const exampleOfNetwork = NetworkId.parse('0c5b2ba5-90ee-4d33-b36d-3a6f7d0fb9f0')

export const itemOnPaper = (changes: Partial<ItemOnPaper> = {}): ItemOnPaper => ({
  starts: '14:00',
  minutes: 15,
  title: 'Inloop',
  aim: '',
  lead: 'P03',
  workForm: null,
  materials: '',
  notes: '',
  ...changes,
})

export const onPaper = (changes: Partial<AgreementOnPaper> = {}): AgreementOnPaper => ({
  text: 'De schets bespreken',
  owner: 'P09',
  due: '2026-11-20',
  state: 'open',
  closedOn: null,
  closedNote: '',
  origin: { kind: 'meeting', number: 4 },
  originOn: '2026-11-11',
  networkName: 'Zelfgestuurd leren',
  ...changes,
})

const long = (most: number): string =>
  'Professionaliseringsbijeenkomstvoorbereidingslijsten '.repeat(200).slice(0, most).trim()
const wide = (most: number): string => 'W'.repeat(most)
const broken = (most: number): string => 'Regel\n\n'.repeat(2_000).slice(0, most).trim()

/** The longest of everything the store takes: many words, words without an end, and nothing but line breaks. */
export const longestFacts: PaperFacts = {
  ...longestWork,
  ...noRoundFacts,
  ...noTieFacts,
  meeting: {
    networkId: exampleOfNetwork,
    number: 400,
    title: long(120),
    on: '2026-12-02',
    starts: '14:00',
    ends: '16:00',
    place: wide(200),
    learningAim: broken(1_000),
    available: 120,
    workForms: [formOnPaper('ideaWall'), formOnPaper('decisionTalk'), formOnPaper('plusDelta')],
    items: [
      itemOnPaper({
        title: long(160),
        aim: long(300),
        lead: long(120),
        materials: long(300),
        notes: long(4_000),
      }),
      itemOnPaper({
        title: wide(160),
        aim: wide(300),
        lead: wide(120),
        materials: wide(300),
        notes: wide(4_000),
      }),
      itemOnPaper({
        notes: broken(4_000),
        workForm: formOnPaper('decisionTalk').title,
        starts: '00:10 +1',
        minutes: 600,
      }),
      ...Array.from({ length: 57 }, () => itemOnPaper({ title: long(90), notes: broken(60) })),
    ],
    list: [
      {
        title: long(160),
        points: [long(300), wide(300), 'kort'].map((text) => ({ text, answer: null, note: long(2_000) })),
      },
      {
        title: wide(160),
        points: [
          { text: 'geregeld', answer: 'yes', note: broken(2_000) },
          { text: 'niet nodig', answer: 'notRelevant', note: wide(2_000) },
        ],
      },
    ],
  },
  openAgreements: [
    onPaper({ text: long(500), owner: long(120) }),
    onPaper({ text: wide(500), owner: wide(120), origin: null }),
    ...Array.from({ length: 40 }, () => onPaper()),
  ],
  meetingAgreements: [
    onPaper({ state: 'done', closedOn: '2026-12-01', closedNote: long(300) }),
    onPaper({ state: 'dropped', closedOn: '2026-12-01', closedNote: wide(300), text: wide(500) }),
  ],
  year: null,
  consultation: {
    on: '2026-11-18',
    starts: '15:30',
    place: wide(200),
    notes: long(10_000),
    coaches: Array.from({ length: 100 }, () => long(60)),
    networks: [long(120), wide(120), 'Lezen'],
    points: [
      { network: null, title: long(300), notes: broken(10_000), isDone: true },
      { network: 'Lezen', title: wide(300), notes: wide(10_000), isDone: false },
      { network: long(120), title: 'Kort', notes: '', isDone: false },
    ],
    actions: [onPaper({ origin: { kind: 'consultation', number: null }, text: long(500) })],
  },
}
