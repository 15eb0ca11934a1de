/** The kinds of page where somebody can record a voice note, as the framework names paths: nowhere else may anything ask for the microphone. */
export const RECORDING_PAGES = ['/c/:coalition/plan/inbreng/:passage', '/c/:coalition/inbreng/over/:kind/:id', '/c/:coalition/plan/werkbladen/F1.2'] as const

const PATTERNS = RECORDING_PAGES.map((source) => new RegExp(`^${source.replaceAll('.', '\\.').replace(/:\w+/g, '[^/?]+')}/?(\\?|$)`))

/** Is this the address of one of them, with or without a question? */
export const isRecordingPage = (url: string): boolean => PATTERNS.some((pattern) => pattern.test(url))

/**
 * What a page of ours may load and do. The framework puts the nonce on its own scripts and styles.
 * @param options.isDevelopment the development server evaluates code and opens a socket; a built app does neither
 * @param options.records a voice note is made there, and listened to from the memory of the page before it is sent
 */
export function contentSecurityPolicy(nonce: string, { isDevelopment, records = false }: { isDevelopment: boolean; records?: boolean }): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // The width of a bar is a style attribute; stylesheets and style elements still need 'self' or the nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `media-src 'self'${records ? ' blob:' : ''}`,
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
