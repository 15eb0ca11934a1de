import { parseRegion } from '../regions/rules'
import { MOST_NAMED, type BorderCode, BORDER_CODES } from './definitions'
import { BORDER_KINDS, type Area, type Areas, type BorderKind, type BorderState, type Chosen, type Draft, type Joined, type Layer } from './types'

const differentCodes = ({ areas }: Layer, code: number): number => new Set(areas.flatMap((one) => one.codes[code] ?? [])).size

/** The property with the most different codes of all layers, with the name that stands first beside it. */
export function propose(layers: readonly Layer[]): Chosen {
  const options = layers.flatMap((layer, at) => layer.codeKeys.map((_, code) => ({ layer: at, code, name: layer.nameKeys.length > 0 ? 0 : null, codes: differentCodes(layer, code) })))
  const { layer, code, name } = options.sort((a, b) => b.codes - a.codes)[0] ?? { layer: 0, code: 0, name: null }
  return { layer, code, name }
}

/** Does this choice stand in the file? */
export const isChoice = ({ layers }: Pick<Draft, 'layers'>, { layer, code, name }: Chosen): boolean => {
  const chosen = layers[layer]
  return chosen?.codeKeys[code] !== undefined && (name === null || chosen.nameKeys[name] !== undefined)
}

const kindOf = (code: string): BorderKind | undefined => BORDER_KINDS.find((kind) => kind === parseRegion(code)?.kind)

/** What codes of a kind begin with. */
export const PREFIXES = { MUNICIPALITY: 'GM', WIJK: 'WK', BUURT: 'BU' } as const satisfies Record<BorderKind, string>

export interface Taken extends Areas {
  readonly kind: BorderKind
  /** Shapes without a code, or with one of another kind than most have: one area never lies over another. */
  readonly withoutCode: number
}

/** The areas of a file by the properties that were chosen, each code once: what a file draws in pieces, such as land and water, is one area. */
export function take({ layers, chosen }: Draft): Taken {
  const layer = layers[chosen.layer]
  const found = (layer?.areas ?? []).map((one) => ({ code: one.codes[chosen.code] ?? '', name: chosen.name === null ? null : one.names[chosen.name] ?? null, outline: one.outline }))
  const count = (kind: BorderKind) => found.filter(({ code }) => kindOf(code) === kind).length
  const kind = [...BORDER_KINDS].sort((a, b) => count(b) - count(a))[0] ?? 'MUNICIPALITY'
  const areas = new Map<string, Area>()
  for (const { code, name, outline } of found) {
    if (kindOf(code) !== kind) continue
    const there = areas.get(code)
    areas.set(code, there ? { ...there, outline: [...there.outline, ...outline] } : { code, name: name ?? code, outline })
  }
  return { kind, grid: layer?.grid ?? { west: 0, south: 0, step: 1 }, areas: [...areas.values()].sort((a, b) => a.code.localeCompare(b.code)), withoutCode: found.length - found.filter(({ code }) => kindOf(code) === kind).length }
}

/** Areas beside the codes that figures stand under, of the same kind. Of those that do not join the first are named. */
export function join(areas: readonly Pick<Area, 'code' | 'name'>[], codes: ReadonlySet<string>): Omit<Joined, 'withoutCode'> {
  const drawn = new Set(areas.map(({ code }) => code))
  const withoutFigure = areas.filter(({ code }) => !codes.has(code)).map(({ code, name }) => ({ code, name }))
  const withoutArea = [...codes].filter((code) => !drawn.has(code)).sort()
  return {
    joined: areas.length - withoutFigure.length, withoutFigure: withoutFigure.slice(0, MOST_NAMED), withoutArea: withoutArea.slice(0, MOST_NAMED),
    countWithoutFigure: withoutFigure.length, countWithoutArea: withoutArea.length,
  }
}

type May = { readonly can: true } | { readonly can: false; readonly reason: 'indicators.borders_decided' | 'indicators.borders_no_year' | 'indicators.borders_not_there' }

export const canDecide = (state: BorderState): May => (state === 'CHECKED' ? { can: true } : { can: false, reason: 'indicators.borders_decided' })

/** Taken over once somebody said of which year they are. */
export const canConfirm = (state: BorderState, divisionYear: number | null): May => {
  const open = canDecide(state)
  return open.can && divisionYear === null ? { can: false, reason: 'indicators.borders_no_year' } : open
}

/** Removed is what stood there, and put back is what was removed. */
export const canTurn = (state: BorderState, to: 'REMOVED' | 'CONFIRMED'): May =>
  (to === 'REMOVED' && state === 'CONFIRMED') || (to === 'CONFIRMED' && state === 'REMOVED') ? { can: true } : { can: false, reason: 'indicators.borders_not_there' }

/** What is wrong with a file, as it travels in the address of the page that says so. */
export const writeBorderFailure = (code: BorderCode): string => code.replace('indicators.borders_', '')

/** The other way round. The address is somebody's input: only our own codes. */
export const readBorderFailure = (text: string | string[] | undefined): BorderCode | undefined => BORDER_CODES.find((code) => writeBorderFailure(code) === text)
