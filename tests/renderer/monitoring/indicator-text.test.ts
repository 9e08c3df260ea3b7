import { describe, expect, it } from 'vitest'
import { indicatorText, indicatorTitle } from '../../../renderer/app/monitoring/indicator-text.ts'

describe('indicatorText', () => {
  it('says a built-in indicator in the language asked for', () => {
    const dutch = indicatorText({ indicatorId: 'sharedIdentity', own: null }, 'nl')
    expect(dutch).toMatchObject({
      number: '3a',
      dimensionId: 'connectedness',
      name: 'Gedeelde identiteit',
      left: 'kennissen',
      right: 'gedeelde identiteit',
    })
    expect(indicatorTitle(dutch)).toBe('3a Gedeelde identiteit')
    const english = indicatorText({ indicatorId: 'sharedIdentity', own: null }, 'en')
    expect(english.left).toBe('acquaintances')
    expect(english.prompts?.right).toContain('sense of “we”')
  })

  it('says an own indicator as its round kept it, in either language', () => {
    const own = {
      dimension: 'organization',
      name: 'Plezier',
      question: '',
      left: 'moeten',
      right: 'willen',
    } as const
    const said = indicatorText({ indicatorId: 'x', own }, 'en')
    expect(said).toEqual({
      id: 'x',
      number: '',
      dimensionId: 'organization',
      name: 'Plezier',
      question: '',
      left: 'moeten',
      right: 'willen',
      prompts: null,
    })
    expect(indicatorTitle(said)).toBe('Plezier')
  })

  it('lets a name it has no words for stand for itself', () => {
    expect(indicatorText({ indicatorId: 'fromLater', own: null }, 'nl')).toMatchObject({
      name: 'fromLater',
      prompts: null,
    })
  })
})
