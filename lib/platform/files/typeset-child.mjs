// A process of its own, for one document: reads what to make from its input, writes a PDF, and ends. Nobody else waits
// for it, and it can be stopped halfway. It gets no settings and no secrets: lib/platform/files/typeset.ts starts it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { stdin, stdout } from 'node:process'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const chunks = []
for await (const chunk of stdin) chunks.push(chunk)
const { source, data, fonts, madeAt } = JSON.parse(Buffer.concat(chunks).toString('utf8'))

const compiler = NodeCompiler.create({ workspace: path.dirname(source), fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }] })
const compiled = compiler.compile({ mainFilePath: source, inputs: { data } })
if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics ?? 'no document'))
// PDF/UA-1: a document that is not accessible is refused, not made.
stdout.write(compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: madeAt }))
