import { ask, base } from './client'

// A page as it stands in the answer to a request: what a browser without script shows, for a tenth of the time.

export interface AskedPage {
  readonly status: number
  /** The address in the end, after every sending on. */
  readonly address: string
  /** The first headings; a page has one. */
  readonly title: string
  /** Text by text, as they stand on the page. */
  readonly texts: readonly string[]
  /** Where each link leads, by its text. */
  readonly links: ReadonlyMap<string, string>
  /** All that is shown, as it is written. */
  readonly body: string
  /** Everything that travelled, what no browser shows too. */
  readonly html: string
}

const ENTITIES: Readonly<Record<string, string>> = { '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/** As it is read, with the five signs that React writes otherwise. */
export const decode = (text: string): string => text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)

const plain = (html: string): string => decode(html.replace(/<!--.*?-->/gs, '').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim()

/** @throws when a part of the page waits for a script to show it: then this says nothing about what is shown */
function shown(html: string): string {
  const body = /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? ''
  if (/<div hidden="" id="S:|<template id="[BP]:/.test(body)) throw new Error('A part of this page comes in later, by script.')
  return body.replace(/<(script|style|template|noscript)\b.*?<\/\1>/gs, '')
}

/** Asks for a page and follows where it is sent, as a browser does. */
export async function askPage(address: string, session?: string): Promise<AskedPage> {
  let [at, answer] = [address, await ask(address, { session })]
  for (let times = 0; answer.status >= 300 && answer.status < 400; times += 1) {
    if (times > 5) throw new Error(`${address} is sent on and on.`)
    const { pathname, search } = new URL(answer.location, base())
    at = pathname + search
    answer = await ask(at, { session })
  }
  const body = shown(answer.text)
  const all = (tag: string) => [...body.matchAll(new RegExp(`<${tag}\\b([^>]*)>(.*?)</${tag}>`, 'gs'))].map(([, attributes = '', text = '']) => ({ attributes, text: plain(text) }))
  return {
    status: answer.status, address: at, body, html: answer.text,
    title: all('h1').map(({ text }) => text).join(' / '),
    texts: all('p').map(({ text }) => text),
    links: new Map(all('a').map(({ attributes, text }) => [text, plain(/href="([^"]*)"/.exec(attributes)?.[1] ?? '')])),
  }
}
