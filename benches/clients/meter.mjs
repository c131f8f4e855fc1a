// Measures a repeated call: CPU of this process alone, its threads among it, and wall time, as microseconds a call.

/** Calls until it is warm, then as often as the command line says, and prints "CPU WALL" of one. */
export async function run(call) {
  const calls = Number(process.argv[3])
  for (let at = 0; at < calls / 10 + 1; at++) await call()
  const cpu = process.cpuUsage()
  const wall = process.hrtime.bigint()
  for (let at = 0; at < calls; at++) await call()
  const { user, system } = process.cpuUsage(cpu)
  const elapsed = Number(process.hrtime.bigint() - wall) / 1e3
  console.log(`${((user + system) / calls).toFixed(3)} ${(elapsed / calls).toFixed(3)}`)
}
