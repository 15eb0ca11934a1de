#!/usr/bin/env node
// Makes public/icons.svg, one file with every drawing that components/ui/icon.tsx names. From lucide (ISC licence).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const source = readFileSync(join(root, 'components/ui/icon.tsx'), 'utf8')
const list = source.slice(source.indexOf('ICONS = ['), source.indexOf('] as const'))
const names = [...list.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1])
const symbols = names.map((name) => {
  const svg = readFileSync(join(root, 'node_modules/lucide-static/icons', `${name}.svg`), 'utf8')
  const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s*\n\s*/g, '')
  return `<symbol id="${name}" viewBox="0 0 24 24">${body}</symbol>`
})
writeFileSync(join(root, 'public/icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg"><!-- lucide, ISC licence -->\n${symbols.join('\n')}\n</svg>\n`)
process.stdout.write(`public/icons.svg: ${names.length} drawings\n`)
