// One plain letter for every mail: a heading, a few sentences, one link. No pictures, no tracking, and no content that
// belongs inside the workspace: the link, not the text (a mailbox is not a safe place for it).

export interface Letter {
  readonly subject: string
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly link: { readonly label: string; readonly href: string }
  readonly closing: string
  readonly locale: 'nl' | 'en'
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The letter as plain text and as HTML. */
export function renderLetter({ subject, heading, paragraphs, link, closing, locale }: Letter): { subject: string; text: string; html: string } {
  const text = [heading, ...paragraphs, `${link.label}:\n${link.href}`, closing].join('\n\n')
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px;background:#fbf7ef;color:#0f2428;font:17px/1.55 Verdana,sans-serif">
<main style="max-width:36rem"><h1 style="font-size:24px;line-height:1.2">${escape(heading)}</h1>
${paragraphs.map((one) => `<p>${escape(one)}</p>`).join('\n')}
<p style="margin:24px 0"><a href="${escape(link.href)}" style="display:inline-block;padding:14px 24px;border-radius:10px;background:#01525a;color:#ffffff;font-weight:bold;text-decoration:none">${escape(link.label)}</a></p>
<p style="color:#3f5255">${escape(closing)}</p></main></body></html>`
  return { subject, text, html }
}
