import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressOf,
  hrefOf,
  match,
  pathOf,
  searchOf,
  type Destination,
} from '../../../renderer/app/routing/address.ts'

describe('an address', () => {
  it.each([
    ['', { pathname: '/', search: '', hash: '' }],
    ['#/', { pathname: '/', search: '', hash: '' }],
    ['#/?ask=workplace', { pathname: '/', search: '?ask=workplace', hash: '' }],
    [
      '#/network/a/participants#coaches',
      { pathname: '/network/a/participants', search: '', hash: 'coaches' },
    ],
    ['#/network/a?open=privacy#x', { pathname: '/network/a', search: '?open=privacy', hash: 'x' }],
    ['#recent', { pathname: '/recent', search: '', hash: '' }],
  ])('is read from %s', (fragment, address) => {
    expect(addressOf(fragment)).toEqual(address)
  })

  it('says where a link goes', () => {
    expect(hrefOf({ to: '/' })).toBe('#/')
    expect(hrefOf({ to: '/', search: { ask: 'workplace' } })).toBe('#/?ask=workplace')
    const params = { networkId: 'a' }
    expect(hrefOf({ to: '/network/$networkId/participants', params, hash: 'coaches' })).toBe(
      '#/network/a/participants#coaches',
    )
  })

  it('leads back to where it was made for, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (networkId, ask) => {
        const destination: Destination = {
          to: '/network/$networkId/ties',
          params: { networkId },
          search: { ask },
        }
        const address = addressOf(hrefOf(destination))
        expect(address.pathname).toBe(pathOf(destination))
        expect(match('/network/$networkId/ties', address.pathname)).toBe(networkId)
        expect(match('/network/$networkId', address.pathname)).toBeNull()
        expect(searchOf(address)).toEqual({ ask })
      }),
    )
  })

  it('passes over what nobody can ask', () => {
    expect(searchOf(addressOf('#/network/a?open=everything&x=1'))).toEqual({})
    expect(match('/recent', '/recent/')).toBe('')
    expect(match('/network/$networkId', '/network/%E0%A4%A')).toBe('%E0%A4%A')
  })
})
