import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

// The code base as something to ask questions about.

export const ROOT = path.resolve(import.meta.dirname, '../..')

const IGNORED = new Set(['node_modules', '.next', '.data', '.git', 'generated', 'test-results', 'playwright-report'])

/** All files below a folder of the project, as paths from its root with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.has(entry.name)) return []
    const at = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesBelow(at) : [at]
  })
}

export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

/** A file that may only be planted in a test: its path and its text. */
export interface SourceFile {
  readonly file: string
  readonly text: string
}

export const sources = (...folders: string[]): SourceFile[] =>
  folders.flatMap(filesBelow).filter((file) => /\.(ts|tsx|mts|mjs|css)$/.test(file)).map((file) => ({ file, text: read(file) }))

export const isTest = (file: string): boolean => /\.i?test\.tsx?$/.test(file)
