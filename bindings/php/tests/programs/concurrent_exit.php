<?php

/**
 * Ends the interpreter while calls are under way.
 *
 * usage: concurrent_exit.php ENDPOINT HOW
 */

declare(strict_types=1);

use Seam\Phones\SeamClient;

require __DIR__ . '/../bootstrap.php';

[, $endpoint, $how] = $argv;
$seam = new SeamClient('seam_test_key', $endpoint);
$slow = fn () => $seam->phones->list();
$in_finally = function () use ($seam): void {
    try {
        $seam->phones->list();
    } finally {
        // Runs when the fiber is destroyed.
        echo 'finally ';
    }
};
$exit_in_handler = function (): void {
    pcntl_async_signals(true);
    pcntl_signal(SIGALRM, static function (): never {
        exit(0);
    });
    // As pcntl_alarm, in a fraction of a second.
    $parent = posix_getpid();
    if (pcntl_fork() === 0) {
        usleep(30_000);
        posix_kill($parent, SIGALRM);
        posix_kill(posix_getpid(), SIGKILL);
    }
};
$nested = fn () => $seam->concurrently([$slow, $in_finally]);
echo 'begin ';
match ($how) {
    'in a function' => $seam->concurrently([$slow, $in_finally, $nested, function () use ($seam): void {
        $seam->user_identities->list(timeout_ms: 20, max_retries: 0);
    }, function (): never {
        usleep(20_000);
        exit(0);
    }]),
    'in a nested one' => $seam->concurrently([$slow, $nested, fn () => $seam->concurrently([$slow, fn () => exit(0)])]),
    'in a handler' => $exit_in_handler() ?? $seam->concurrently([$slow, $in_finally, $nested]),
    'in a handler of a plain call' => $exit_in_handler() ?? $seam->phones->list(),
    'started' => $calls = $seam->startConcurrently([$slow, $in_finally, $nested]),
    'in a cycle' => $calls = $seam->startConcurrently([function () use (&$calls, $in_finally): void {
        $in_finally();
        $calls->wait();
    }]),
    'in a generator' => (function () use ($seam, $slow): \Generator {
        $calls = $seam->startConcurrently([$slow]);
        yield $calls;
    })()->current(),
};
