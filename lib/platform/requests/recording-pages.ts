/** The two kinds of page where somebody can record a voice note, as the framework names paths: nowhere else may anything ask for the microphone. */
export const RECORDING_PAGES = ['/c/:coalition/plan/inbreng/:passage', '/c/:coalition/inbreng/over/:kind/:id'] as const

const PATTERNS = RECORDING_PAGES.map((source) => new RegExp(`^${source.replace(/:\w+/g, '[^/?]+')}/?(\\?|$)`))

/** Is this the address of one of them, with or without a question? */
export const isRecordingPage = (url: string): boolean => PATTERNS.some((pattern) => pattern.test(url))
