// Loaded into a server process by the one that starts it: when the pipe on our standard input closes, that one is gone,
// however it went, and so are we. Nothing is left behind after a kill -9.
process.stdin.resume()
process.stdin.on('close', () => process.exit(0))
process.stdin.unref?.()
