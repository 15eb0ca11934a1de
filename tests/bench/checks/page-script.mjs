// How much script a page asks for, as it travels: gzip. What loads only when somebody asks for it is not in the page.
import { gzipSync } from 'node:zlib'
import { asCoordinator } from '../workloads.mjs'

/** Kilobytes (1000 bytes) of gzipped script per page. */
export const MOST_SCRIPT_KB = 175

const PAGES = ['/', '/inloggen', '/c/{slug}/doelen', '/c/{slug}/doelen/nieuw', '/c/{slug}/cijfers', '/c/{slug}/cijfers/inlezen', '/c/{slug}/signalen/nieuw', '/c/{slug}/plan']

const scriptsOf = (html) => [...html.matchAll(/<script\b[^>]*>/g)].flatMap(([tag]) => {
  const src = /\bsrc="([^"]+)"/.exec(tag)?.[1]
  return src && !/\bnomodule\b/i.test(tag) ? [src] : []
})

async function read(base, path, headers) {
  const answer = await fetch(`${base}${path}`, { headers, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}.`)
  return Buffer.from(await answer.arrayBuffer())
}

async function scriptOf(base, path, headers, sizes) {
  const files = [...new Set(scriptsOf((await read(base, path, headers)).toString('utf8')))]
  for (const file of files) {
    if (!sizes.has(file)) sizes.set(file, gzipSync(await read(base, file, headers)).length)
  }
  return files.reduce((sum, file) => sum + sizes.get(file), 0) / 1000
}

/** Pages of ours with their script, the heaviest first, and the bare framework's for comparison. */
export async function measureScript({ ours, floorNext, coalition }) {
  const base = `http://127.0.0.1:${ours.port}`
  const sizes = new Map()
  const pages = []
  for (const page of PAGES) {
    const path = page.replace('{slug}', coalition.slug)
    pages.push({ page, kB: await scriptOf(base, path, asCoordinator(coalition), sizes) })
  }
  const bare = await scriptOf(`http://127.0.0.1:${floorNext.port}`, `/${coalition.id}/doelen`, {}, new Map())
  return { pages: pages.sort((a, b) => b.kB - a.kB), bare }
}
