#!/usr/bin/env node
// Makes components/ui/icon-shapes.ts, with every drawing that components/ui/icon.tsx names. From lucide (ISC licence).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const source = readFileSync(join(root, 'components/ui/icon.tsx'), 'utf8')
const list = source.slice(source.indexOf('ICONS = ['), source.indexOf('] as const'))
const names = [...list.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1])
const shapes = names.map((name) => {
  const svg = readFileSync(join(root, 'node_modules/lucide-static/icons', `${name}.svg`), 'utf8')
  const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s*\n\s*/g, '').replaceAll(' />', '/>')
  return `  '${name}': '${body}',`
})
writeFileSync(join(root, 'components/ui/icon-shapes.ts'), `// Made by \`npm run icons\` from lucide (ISC licence): of each drawing what stands in its <svg>.\nexport const SHAPES = {\n${shapes.join('\n')}\n} as const\n`)
process.stdout.write(`components/ui/icon-shapes.ts: ${names.length} drawings\n`)
