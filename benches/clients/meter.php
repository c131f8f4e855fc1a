<?php

/** Measures a repeated call: CPU of this process alone, and wall time, as microseconds a call. */

declare(strict_types=1);

function now(): array
{
    $usage = getrusage();
    $cpu = ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']) * 1e6 + $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'];
    return [$cpu, hrtime(true) / 1e3];
}

/** Calls until it is warm, then as often as the command line says, and prints "CPU WALL" of one. */
function run(callable $call): void
{
    $calls = (int) $GLOBALS['argv'][2];
    for ($i = 0; $i <= intdiv($calls, 10); ++$i) {
        $call();
    }
    [$cpu, $wall] = now();
    for ($i = 0; $i < $calls; ++$i) {
        $call();
    }
    [$cpu_end, $wall_end] = now();
    printf("%.3f %.3f\n", ($cpu_end - $cpu) / $calls, ($wall_end - $wall) / $calls);
}
