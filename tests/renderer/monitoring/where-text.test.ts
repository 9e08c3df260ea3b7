import { expect, test } from 'vitest'
import { exactWhereText, whereText } from '../../../renderer/app/monitoring/where-text.ts'
import { en } from '../../../renderer/i18n/en/index.ts'
import { formatters } from '../../../renderer/i18n/format.ts'
import { nl } from '../../../renderer/i18n/nl/index.ts'
import { translator } from '../../../renderer/i18n/translate.ts'

const poles = { left: 'de coach', right: 'het netwerk' }

test('a place is said by the pole it is near, whole in running text, and never as a part of a hundred', () => {
  const [t, format] = [translator('nl', nl), formatters('nl')]
  expect([0, 0.4, 27.4, 49.6, 50, 72.6, 100].map((at) => whereText(t, format, at, poles))).toEqual([
    '0, bij de coach',
    '0, bij de coach',
    '27, dichter bij de coach',
    '50, midden tussen de coach en het netwerk',
    '50, midden tussen de coach en het netwerk',
    '73, dichter bij het netwerk',
    '100, bij het netwerk',
  ])
  expect(exactWhereText(t, format, 49.6, poles)).toBe('49,6, dichter bij de coach')
  expect(whereText(translator('en', en), formatters('en'), 27.4, poles)).toBe('27, closer to de coach')
})
