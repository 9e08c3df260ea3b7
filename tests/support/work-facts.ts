import type { Language } from '../../shared/domain/settings.ts'
import type { RichBlock, RichListItem } from '../../shared/domain/rich-text.ts'
import { AssignmentVersion } from '../../shared/domain/starting.ts'
import { ActivityId } from '../../shared/domain/ids.ts'
import { handoutOf } from '../../shared/content/work-form-handouts.ts'
import { workFormById, type WorkFormId } from '../../shared/content/work-forms.ts'
import type {
  AnswerOnPaper,
  CardOnPaper,
  WorkFacts,
  WorkFormOnPaper,
} from '../../renderer/print/work-facts.ts'

/** A built-in work form as the app gives it. */
export function formOnPaper(id: WorkFormId, language: Language = 'nl'): WorkFormOnPaper {
  const { name, purpose, minutes, people, materials, steps } = workFormById(id)
  return {
    title: name[language],
    purpose: purpose[language],
    minutesFrom: minutes.from,
    minutesTo: minutes.to,
    peopleFrom: people.from,
    peopleTo: people.to,
    materials: materials.map((material) => material[language]),
    steps: steps.map((step) => step[language]),
    handout: handoutOf(id, language),
    source: '',
  }
}

const long = (most: number): string =>
  'Professionaliseringsbijeenkomstvoorbereidingslijsten '.repeat(400).slice(0, most).trim()
const wide = (most: number): string => 'W'.repeat(most)
const broken = (most: number): string => 'Regel\n\n'.repeat(2_000).slice(0, most).trim()

/** As long as the store takes it: many words, words without an end, and nothing but line breaks. */
const texts = (most: number): readonly string[] => [long(most), wide(most), broken(most)]

const href = `https://www.example.org/${'w'.repeat(1_900)}`
const item = (text: string): RichListItem => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** Everything a structured text can hold, each too long for one page. */
const richest: readonly RichBlock[] = [
  { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: wide(900) }] },
  { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: long(600) }] },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: long(9_000), marks: [{ type: 'bold' }] },
      { type: 'hardBreak' },
      { type: 'text', text: wide(2_000), marks: [{ type: 'italic' }, { type: 'bold' }] },
      { type: 'text', text: 'hier', marks: [{ type: 'link', attrs: { href } }] },
      { type: 'text', text: 'na de link' },
    ],
  },
  {
    type: 'bulletList',
    content: [
      item(wide(1_500)),
      {
        type: 'listItem',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: broken(700) }] },
          {
            type: 'orderedList',
            content: Array.from({ length: 120 }, (_, n) =>
              n === 3
                ? {
                    type: 'listItem' as const,
                    content: [{ type: 'bulletList' as const, content: [item(long(2_000))] }],
                  }
                : item(`Punt ${String(n + 1)}`),
            ),
          },
        ],
      },
    ],
  },
  ...Array.from({ length: 60 }, (): RichBlock => ({
    type: 'heading',
    attrs: { level: 3 },
    content: [{ type: 'text', text: 'Kop na kop' }],
  })),
]

const card = (text: string, changes: Partial<CardOnPaper> = {}): CardOnPaper => ({
  text,
  note: '',
  author: '',
  attached: [],
  ...changes,
})

const answers: readonly AnswerOnPaper[] = [
  { answer: 'yes', note: long(2_000) },
  { answer: 'partly', note: wide(2_000) },
  { answer: 'notYet', note: broken(2_000) },
  { answer: 'notRelevant', note: '' },
  { answer: null, note: long(300) },
]

const situation = (organisation: string) => {
  const [initiatives = '', works = '', differs = ''] = texts(4_000)
  return { organisation, initiatives, works, differs, asks: '' }
}

const day = '2026-11-22'
const assignmentVersion = AssignmentVersion.parse({
  id: '5a1c1d6e-6d5f-4a94-9d12-6f1a3a4f9a77',
  networkId: '0c5b2ba5-90ee-4d33-b36d-3a6f7d0fb9f0',
  number: 12,
  text: 'eerder',
  commissioner: '',
  keptOn: day,
  agreedOn: day,
  note: wide(300),
})

/** The longest of everything the store takes of what a network works with. */
export const longestWork: WorkFacts = {
  workForm: {
    ...formOnPaper('plusDelta'),
    title: wide(120),
    purpose: broken(1_000),
    minutesFrom: 600,
    minutesTo: 600,
    materials: [...Array.from({ length: 28 }, () => long(200)), wide(200), 'Stift'],
    steps: [wide(600), broken(600), ...Array.from({ length: 38 }, () => long(600))],
    handout: `${wide(1_500)}\n${long(1_200)}:\n${'Regel\n\n'.repeat(180)}`,
    source: wide(200),
  },
  plan: {
    title: wide(160),
    sections: [
      { title: wide(160), guidance: long(2_000), body: { type: 'doc', content: [...richest] } },
      { title: long(160), guidance: wide(2_000), body: { type: 'doc', content: [] } },
      { title: 'Kort', guidance: broken(2_000), body: { type: 'doc', content: [{ type: 'paragraph' }] } },
    ],
    version: {
      number: 400,
      name: wide(120),
      keptOn: day,
      isOvertaken: true,
      agreed: Array.from({ length: 120 }, () => ({ who: long(100), on: day })),
    },
  },
  lists: (['design', 'leadership', 'start'] as const).map((kind) => ({
    kind,
    title: wide(160),
    madeOn: day,
    product: kind === 'design' ? { name: wide(160), version: 12 } : null,
    before: kind === 'start' ? null : { madeOn: day, productVersion: kind === 'design' ? 11 : null },
    points: answers.flatMap((answer, n) =>
      [long(300), wide(300), 'kort'].map((text) => ({
        ...answer,
        text,
        section: kind === 'start' ? wide(160) : '',
        isOwn: n === 2,
        before: answers[answers.length - 1 - n] ?? null,
      })),
    ),
  })),
  starting: {
    commissioner: wide(160),
    assignment: broken(4_000),
    state: { is: 'changed', last: assignmentVersion },
    versions: Array.from({ length: 30 }, () => assignmentVersion),
    knowledgeKind: 'both',
    competition: true,
    activities: Array.from({ length: 60 }, (_, n) => ({
      id: ActivityId.parse(crypto.randomUUID()),
      name: n % 2 === 0 ? long(120) : wide(120),
      level: (n * 37) % 101,
      planned: (n * 53) % 101,
      note: n === 5 ? wide(1_000) : '',
    })),
    parties: texts(2_000).map((brings) => ({ name: wide(120), brings, gets: long(2_000) })),
    situations: [long(160), wide(160), 'Kort'].map((organisation) => situation(organisation)),
    questions: texts(4_000).map((answer, n) => ({
      number: '100aa',
      kind: n === 0 ? 'main' : 'sub',
      text: wide(500),
      answer,
      state: 'dropped',
    })),
  },
  expertise: {
    people: Array.from({ length: 40 }, (_, n) => ({
      who: n === 0 ? wide(120) : `P${String(n)}`,
      askedFor: n === 1 ? broken(1_000) : 'spel',
      wantsToLearn: n === 2 ? wide(1_000) : '',
      opensDoor: n === 3 ? long(1_000) : '',
    })),
    needs: [
      {
        text: wide(200),
        who: Array.from({ length: 100 }, () => long(100)),
        outside: wide(200),
        isGap: false,
      },
      { text: long(200), who: [], outside: '', isGap: true },
    ],
  },
  product: {
    name: wide(160),
    purpose: broken(2_000),
    owner: wide(120),
    decision: { boardTitle: wide(120), clusters: Array.from({ length: 60 }, () => long(120)) },
    versions: texts(4_000).map((changes, n) => ({
      number: n + 1,
      name: wide(120),
      madeOn: day,
      changes,
      attached: Array.from({ length: 20 }, () => `${wide(160)} (${href})`),
    })),
    tryOuts: [
      {
        version: 1,
        organisation: wide(160),
        on: day,
        setting: wide(300),
        findings: Array.from({ length: 60 }, (_, n) => ({
          text: n % 2 === 0 ? wide(500) : long(500),
          answeredBy: n % 3 === 0 ? null : 2,
        })),
      },
      { version: 2, organisation: '', on: null, setting: '', findings: [] },
    ],
    uses: Array.from({ length: 40 }, (_, n) => ({
      organisation: n % 2 === 0 ? wide(160) : long(160),
      state: n < 30 ? 'use' : 'explore',
      since: day,
      note: wide(500),
    })),
  },
  board: {
    title: wide(120),
    question: wide(300),
    clusters: [
      {
        name: wide(120),
        note: broken(2_000),
        cards: [
          card(wide(500), { note: wide(4_000), author: wide(120), attached: [`${wide(160)} (${href})`] }),
          card(long(500), { note: broken(4_000), author: long(120) }),
          ...Array.from({ length: 400 }, (_, n) => card(`Kaart ${String(n + 1)}`)),
        ],
        marks: {
          fit: Array.from({ length: 60 }, () => 3),
          desirability: [1, 2, 5],
          feasibility: [],
        },
      },
      { name: long(120), note: '', cards: [], marks: { fit: [1], desirability: [5], feasibility: [2] } },
    ],
    loose: [card(wide(500)), card('Los')],
    decisions: [
      {
        kind: 'new',
        on: day,
        reason: broken(2_000),
        owner: wide(120),
        clusters: Array.from({ length: 60 }, () => wide(120)),
        productName: wide(160),
      },
      { kind: 'none', on: day, reason: '', owner: '', clusters: [], productName: null },
    ],
  },
}
