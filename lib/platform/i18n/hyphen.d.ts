declare module 'hyphen/nl' {
  export function hyphenateSync(text: string, options?: { readonly hyphenChar?: string; readonly minWordLength?: number }): string
}
