import { describe, expect, it } from 'vitest'
import { EFFECT_SIZE, layBoxes, linesOf } from './effect-layout'

describe('the words of a chain', () => {
  it('stand in lines that fit, and none is lost', () => {
    expect(linesOf('Een vaste medewerker belt elk gezin', 12)).toEqual(['Een vaste', 'medewerker', 'belt elk', 'gezin'])
    expect(linesOf('jeugdgezondheidszorgmedewerker', 12).join('')).toBe('jeugdgezondheidszorgmedewerker')
    expect(Math.max(...linesOf('a'.repeat(140), EFFECT_SIZE.characters).map((line) => line.length))).toBe(EFFECT_SIZE.characters)
  })
})

describe('the boxes of a chain', () => {
  it('stand one below the other, with room for an arrow between two', () => {
    const { boxes, height } = layBoxes(['kort', 'een heel lange stap '.repeat(6), 'kort'])
    for (const [index, box] of boxes.slice(1).entries()) expect(box.y).toBe((boxes[index]?.y ?? 0) + (boxes[index]?.height ?? 0) + EFFECT_SIZE.arrow)
    expect(height).toBe((boxes[2]?.y ?? 0) + (boxes[2]?.height ?? 0) + 2)
    expect(layBoxes([])).toEqual({ boxes: [], height: 0 })
  })
})
