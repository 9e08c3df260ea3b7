import { fail } from '../../shared/contract/failures.ts'
import { mostExchangeBytes } from '../../shared/contract/work-forms.ts'
import type { ExchangeFile, ExchangeThing } from '../../shared/domain/exchange.ts'
import { localDateOf } from '../../shared/domain/today.ts'
import { writeExchange } from '../files/exchange.ts'
import { runJob } from '../files/run-job.ts'
import { os } from './context.ts'
import { note } from './exports.ts'

export const workForms = {
  list: os.workForms.list.handler(({ input, context }) => context.store.query('workForms.list', input)),
  add: os.workForms.add.handler(({ input, context }) => context.store.write('workForms.add', input)),
  copy: os.workForms.copy.handler(({ input, context }) => context.store.write('workForms.copy', input)),
  update: os.workForms.update.handler(({ input, context }) => context.store.write('workForms.update', input)),
  remove: os.workForms.remove.handler(({ input, context }) => context.store.write('workForms.remove', input)),
}

/** Reads no more of a file than one may be, whatever it says of its size; what is in it is read in a thread of its own. */
async function read(file: Blob, signal: AbortSignal | undefined): Promise<ExchangeFile> {
  const bytes = new Uint8Array(await file.slice(0, mostExchangeBytes + 1).arrayBuffer())
  return runJob({ kind: 'exchange', bytes }, signal === undefined ? {} : { signal })
}

/** Shorter than that of a template. */
const longestFormTitle = 120

const refused = (rule: string) => fail('INVALID_INPUT', { fields: [{ path: 'items', rule }] })

/** The chosen things under their titles; each once, and all of them in the file. */
function chosen(
  { things }: ExchangeFile,
  items: readonly { readonly index: number; readonly title: string }[],
): ExchangeThing[] {
  if (new Set(items.map(({ index }) => index)).size < items.length) throw refused('twice')
  return items.map(({ index, title }) => {
    const thing = things[index]
    if (thing === undefined) throw refused('notInFile')
    if (thing.what === 'workForm' && title.length > longestFormTitle) throw refused('tooLong')
    return { ...thing, title }
  })
}

export const exchange = {
  save: os.exchange.save.handler(async ({ input, context }) => {
    const { things, holdsNames } = await context.store.query('exchange.content', input)
    const madeAt = localDateOf(new Date())
    const bytes = writeExchange(things, { appVersion: context.version, madeAt })
    // What cannot be taken in is no use to anybody.
    if (bytes.length > mostExchangeBytes) throw refused('tooLarge')
    if (holdsNames) await note(context, { kind: 'exchange', workplaceId: null, networkId: null })
    const what = context.settings.get().language === 'nl' ? 'werkvormen' : 'work-forms'
    return new File([bytes], `netwerkcoach-${what}-${madeAt}.json`, { type: 'application/json' })
  }),
  look: os.exchange.look.handler(async ({ input, context, signal }) => {
    const { things, newerFields } = await read(input.file, signal)
    const { workplaceId } = input
    return { items: await context.store.query('exchange.look', { workplaceId, things }), newerFields }
  }),
  takeIn: os.exchange.takeIn.handler(async ({ input, context, signal }) => {
    const { workplaceId, file, items } = input
    const things = chosen(await read(file, signal), items)
    return context.store.write('exchange.takeIn', { workplaceId, things })
  }),
}
