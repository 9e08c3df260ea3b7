import type { Services } from '../store/serve.ts'
import * as agreements from './agreements.ts'
import * as attachments from './attachments.ts'
import * as attributes from './attributes.ts'
import * as bundles from './bundles.ts'
import * as coaches from './coaches.ts'
import * as consultations from './consultations.ts'
import * as documentSections from './document-sections.ts'
import * as documents from './documents.ts'
import * as erase from './erase.ts'
import * as exchange from './exchange.ts'
import * as exports from './exports.ts'
import * as facilities from './facilities.ts'
import * as history from './history.ts'
import * as holidays from './holidays.ts'
import * as imports from './imports.ts'
import * as lookBack from './look-back.ts'
import * as meetings from './meetings.ts'
import * as networks from './networks.ts'
import * as organisations from './organisations.ts'
import * as outreach from './outreach.ts'
import * as ownData from './own-data.ts'
import * as participants from './participants.ts'
import * as savedFiles from './saved-files.ts'
import * as room from './room.ts'
import * as runSheet from './run-sheet.ts'
import * as running from './running.ts'
import * as rounds from './rounds.ts'
import * as sheetFiles from './sheet-files.ts'
import * as sheets from './sheets.ts'
import * as search from './search.ts'
import * as signals from './signals.ts'
import * as templates from './templates.ts'
import * as tieFiles from './tie-files.ts'
import * as ties from './ties.ts'
import * as today from './today.ts'
import * as trash from './trash.ts'
import * as versions from './versions.ts'
import * as workForms from './work-forms.ts'
import * as boards from './boards.ts'
import * as cards from './cards.ts'
import * as decisions from './decisions.ts'
import * as products from './products.ts'
import * as ratings from './ratings.ts'
import * as cycle from './cycle.ts'
import * as roundIndicators from './round-indicators.ts'
import * as roundPictures from './round-pictures.ts'
import * as roundTalk from './round-talk.ts'
import * as starting from './starting.ts'
import * as startingLists from './starting-lists.ts'
import * as tryOuts from './try-outs.ts'
import * as workplaces from './workplaces.ts'
import * as yearPlan from './year-plan.ts'
import * as yields from './yields.ts'
import * as successes from './successes.ts'
import * as values from './values.ts'

/** All that can be asked of the store, by the name of the procedure that asks it. */
export const services = {
  queries: {
    ...workplaces.queries,
    ...networks.queries,
    ...participants.queries,
    ...ownData.queries,
    ...organisations.queries,
    ...coaches.queries,
    ...ties.queries,
    ...imports.queries,
    ...exports.queries,
    ...history.queries,
    ...trash.queries,
    ...erase.queries,
    ...savedFiles.queries,
    ...bundles.queries,
    ...meetings.queries,
    ...holidays.queries,
    ...agreements.queries,
    ...facilities.queries,
    ...templates.queries,
    ...documents.queries,
    ...versions.queries,
    ...workForms.queries,
    ...exchange.queries,
    ...consultations.queries,
    ...search.queries,
    ...signals.queries,
    ...today.queries,
    ...starting.queries,
    ...products.queries,
    ...boards.queries,
    ...ratings.queries,
    ...attachments.queries,
    ...rounds.queries,
    ...roundPictures.queries,
    ...sheets.queries,
    ...cycle.queries,
    ...roundTalk.queries,
    ...yields.queries,
    ...sheetFiles.queries,
    ...tieFiles.queries,
    ...outreach.queries,
  },
  commands: {
    ...workplaces.commands,
    ...networks.commands,
    ...participants.commands,
    ...attributes.commands,
    ...organisations.commands,
    ...coaches.commands,
    ...ties.commands,
    ...imports.commands,
    ...history.commands,
    ...trash.commands,
    ...erase.commands,
    ...savedFiles.commands,
    ...bundles.commands,
    ...yearPlan.commands,
    ...runSheet.commands,
    ...running.commands,
    ...room.commands,
    ...lookBack.commands,
    ...holidays.commands,
    ...agreements.commands,
    ...facilities.commands,
    ...templates.commands,
    ...documents.commands,
    ...documentSections.commands,
    ...versions.commands,
    ...workForms.commands,
    ...exchange.commands,
    ...consultations.commands,
    ...signals.commands,
    ...starting.commands,
    ...startingLists.commands,
    ...products.commands,
    ...tryOuts.commands,
    ...boards.commands,
    ...cards.commands,
    ...ratings.commands,
    ...decisions.commands,
    ...attachments.commands,
    ...rounds.commands,
    ...roundIndicators.commands,
    ...roundPictures.commands,
    ...sheets.commands,
    ...cycle.commands,
    ...roundTalk.commands,
    ...values.commands,
    ...yields.commands,
    ...successes.commands,
    ...sheetFiles.commands,
    ...tieFiles.commands,
    ...outreach.commands,
  },
} as const satisfies Services

export type AppServices = typeof services
