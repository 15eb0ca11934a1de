import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/ids'
import { isUsable, problemsInSource } from './rules'
import { SOURCE_RIGHTS, SOURCE_STATES } from './types'

const FITS = { ownerId: null, ownerFunction: 'Leerplichtambtenaar', rights: 'ADDED_UP_ONLY', state: 'KNOWN', reason: null } as const

describe('data of a partner', () => {
  it('are kept by a member or by a function, and not by both or nobody', () => {
    expect(problemsInSource(FITS)).toEqual([])
    expect(problemsInSource({ ...FITS, ownerId: newId(), ownerFunction: null })).toEqual([])
    expect(problemsInSource({ ...FITS, ownerFunction: null })).toEqual([{ field: 'ownerId', code: 'indicators.source_owner_missing' }])
    expect(problemsInSource({ ...FITS, ownerId: newId() })).toEqual([{ field: 'ownerFunction', code: 'indicators.source_owner_twice' }])
  })

  it('that do not go on say why', () => {
    expect(problemsInSource({ ...FITS, state: 'DROPPED' })).toEqual([{ field: 'reason', code: 'indicators.source_reason_missing' }])
    expect(problemsInSource({ ...FITS, state: 'DROPPED', reason: 'Te weinig leerlingen' })).toEqual([])
  })

  it('that may not be shared are not used', () => {
    expect(problemsInSource({ ...FITS, state: 'IN_USE', rights: 'NOT_SHARED' })).toEqual([{ field: 'state', code: 'indicators.source_not_shared' }])
    expect(SOURCE_RIGHTS.filter((rights) => problemsInSource({ ...FITS, state: 'IN_USE', rights }).length === 0)).toEqual(['OPEN_DATA', 'BY_AGREEMENT', 'ADDED_UP_ONLY'])
  })

  it('can be read in once they were promised or are in use, and may be shared', () => {
    expect(SOURCE_STATES.filter((state) => isUsable({ rights: 'BY_AGREEMENT', state }))).toEqual(['PROMISED', 'IN_USE'])
    expect(SOURCE_STATES.filter((state) => isUsable({ rights: 'NOT_SHARED', state }))).toEqual([])
  })
})
