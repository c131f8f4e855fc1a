<?php

/**
 * A client made before a fork, used after it by the parent and by eight children at once.
 *
 * usage: forking.php ENDPOINT DEVICE_ID LEAVE
 *
 * LEAVE is how a child ends: "exit", "close" or "kill"; or "unused", when the client is not used before the fork.
 */

declare(strict_types=1);

use Seam\Phones\SeamClient;

require __DIR__ . '/../bootstrap.php';

const CHILDREN = 8;
const CALLS = 20;

[, $endpoint, $device_id, $leave] = $argv;
$seam = new SeamClient(str_starts_with($endpoint, 'sandbox:') ? null : 'seam_test_key', $endpoint);
$work = static function () use ($seam, $device_id): void {
    for ($i = 0; $i < CALLS; ++$i) {
        $seam->phones->get(device_id: $device_id)->device_id === $device_id || exit(1);
    }
};

$leave === 'unused' || $work();
$children = [];
for ($i = 0; $i < CHILDREN; ++$i) {
    $child = pcntl_fork();
    if ($child === 0) {
        $work();
        match ($leave) {
            'close' => $seam->close(),
            'kill' => posix_kill(posix_getpid(), SIGKILL),
            default => null,
        };
        exit(0);
    }
    $children[] = $child;
}
$work();
foreach ($children as $child) {
    pcntl_waitpid($child, $status);
    $ended = $leave === 'kill' ? pcntl_wifsignaled($status) && pcntl_wtermsig($status) === SIGKILL : $status === 0;
    $ended || exit(1);
}
$work();
echo 'all well';
