import { describe, expect, it } from 'vitest'
import { renderLetter } from './layout'

const letter = renderLetter({
  subject: 'Afspraken van <b>Meer & Brug</b>', heading: 'Partner "De Klimop" <script>alert(1)</script>', paragraphs: ['Eén & twee', '<img src=x onerror=alert(1)>'],
  link: { label: 'Lees > teken', href: 'https://samenspel.example/tekenen/abc?a=1&b="2"' }, closing: 'Groet <van> ons', locale: 'nl',
})

describe('a letter', () => {
  it('in HTML shows what people wrote as text, never as HTML', () => {
    expect(letter.html).not.toMatch(/<script|<img|<b>|<van>|onerror=alert\(1\)>/)
    expect(letter.html).toContain('Partner &quot;De Klimop&quot; &lt;script&gt;alert(1)&lt;/script&gt;')
    expect(letter.html).toContain('<title>Afspraken van &lt;b&gt;Meer &amp; Brug&lt;/b&gt;</title>')
    expect(letter.html).toContain('href="https://samenspel.example/tekenen/abc?a=1&amp;b=&quot;2&quot;"')
  })

  it('in plain text says the same with the link as it is', () => {
    expect(letter.text).toContain('Lees > teken:\nhttps://samenspel.example/tekenen/abc?a=1&b="2"')
    expect(letter.text.indexOf('Eén & twee')).toBeLessThan(letter.text.indexOf('https://'))
    expect(letter.text.endsWith('Groet <van> ons')).toBe(true)
  })

  it('fetches nothing and follows nobody', () => {
    expect(letter.html.match(/https?:\/\/[^"&]+/g)).toEqual(['https://samenspel.example/tekenen/abc?a=1'])
    expect(letter.html).not.toMatch(/<img|<link|url\(|@import|<style/)
  })

  it('says in which language it is', () => {
    expect(letter.html).toContain('<html lang="nl">')
  })
})
