import { useId } from 'react'
import type { Blau } from '../../../../shared/network/blau.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'

/** How people divide over one attribute: a bar per value in the order of the alphabet, and the same in words. */
export function MixTable({ name, reading }: { readonly name: string; readonly reading: Blau }) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const { counts, plain, unbiased, categoriesPresent, unknown } = reading
  const sorted = [...counts].sort((a, b) => format.compare(a.value, b.value))
  const most = Math.max(...counts.map(({ people }) => people))
  const said: string[] = []
  if (categoriesPresent === 1) said.push(t(($) => $.composition.allSame))
  else if (plain.defined && unbiased.defined)
    said.push(
      t(($) => $.composition.pairs, { pairs: format.number(unbiased.value * 10) }),
      t(($) => $.composition.blau, {
        number: format.number(plain.value, 2),
        categories: categoriesPresent,
        most: format.number(1 - 1 / categoriesPresent, 2),
      }),
    )
  if (unknown > 0) said.push(t(($) => $.composition.unknown, { count: unknown }))
  return (
    <section className="mix" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      <table aria-labelledby={id}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{t(($) => $.participants.peopleCount)}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ value, people }) => (
            <tr key={value}>
              <th scope="row">{value}</th>
              <td>
                <span className="mix-bar" style={{ width: `${String((86 * people) / most)}%` }} />
                {format.number(people)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{said.join(' ')}</p>
    </section>
  )
}
