// A process of its own, for one picture: reads a drawing from its input, writes a PNG, and ends. Nobody else waits for it,
// and it can be stopped halfway. It gets no settings and no secrets: lib/platform/files/raster.ts starts it.
import { readFileSync } from 'node:fs'
import { stdin, stdout } from 'node:process'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const chunks = []
for await (const chunk of stdin) chunks.push(chunk)
const { svg, width, family, fonts, wasm } = JSON.parse(Buffer.concat(chunks).toString('utf8'))

await initWasm(readFileSync(wasm))
const drawing = new Resvg(svg, {
  fitTo: { mode: 'width', value: width }, font: { fontBuffers: fonts.map((file) => new Uint8Array(readFileSync(file))), loadSystemFonts: false, defaultFontFamily: family },
})
stdout.write(drawing.render().asPng())
