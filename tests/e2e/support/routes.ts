import { readdirSync } from 'node:fs'
import path from 'node:path'

// The routes of the app as the file system has them, so that a new page is noticed without anybody naming it here.

const app = path.resolve(import.meta.dirname, '../../../app')

/** `/c/[coalition]/doelen/[id]` for every page.tsx, without the groups in brackets and without the one that says that a page is not there. */
export function pageRoutes(): string[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep))
    .filter((parts) => parts.at(-1) === 'page.tsx')
    .map((parts) => `/${parts.slice(0, -1).filter((part) => !/^\(.*\)$/.test(part)).join('/')}`)
    .filter((route) => !route.includes('[...'))
    .sort()
}

const isDynamic = (segment: string) => segment.startsWith('[')

/** Which route answers this path: `nieuw` is the page of that name before it is an id. Undefined for what is no page. */
export function routeOf(pathname: string, routes: readonly string[]): string | undefined {
  const asked = pathname.split('/').filter(Boolean)
  const fitting = routes.filter((route) => {
    const segments = route.split('/').filter(Boolean)
    return segments.length === asked.length && segments.every((segment, index) => isDynamic(segment) || segment === asked[index])
  })
  return fitting.sort((a, b) => a.split('/').filter(isDynamic).length - b.split('/').filter(isDynamic).length)[0]
}
