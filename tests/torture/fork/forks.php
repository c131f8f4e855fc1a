<?php

/**
 * The matrix of forks in PHP, then many forks: forks.php ENDPOINT DEVICE FORKS SECONDS SEED
 *
 * PHP has no threads; what is in flight at a fork are calls that were started concurrently. The last line is
 * {"forks": N, "calls": N, "bad": [...]}.
 */

declare(strict_types=1);

use Seam\Phones\SeamClient;

require dirname(__DIR__, 3) . '/bindings/php/tests/autoload.php';

const CHILD_LIFETIME_S = 60;
const PARTS = [['call'], ['call', 'close'], ['close'], []];
const ENDS = ['exit', 'kill'];

[, $endpoint, $device, $forks, $seconds, $seed] = $argv;
mt_srand((int) $seed);
$bad = [];
$counts = ['forks' => 0, 'calls' => 0];

$client = static fn () => new SeamClient(str_starts_with($endpoint, 'sandbox:') ? null : 'seam_sandbox_api_key', $endpoint);
$call = static function (SeamClient $seam) use ($device, &$counts): void {
    ++$counts['calls'];
    $seam->phones->get(device_id: $device)->device_id === $device || throw new RuntimeException('another phone');
};
$awaited = static function (int $pid, string $end, string $what) use (&$bad): void {
    pcntl_waitpid($pid, $status);
    $killed = pcntl_wifsignaled($status) && pcntl_wtermsig($status) === SIGKILL;
    ($end === 'kill' ? $killed : $status === 0) || $bad[] = "$what, $end: status $status";
};
$child = static function (SeamClient $seam, array $part, string $end, bool $again = false) use (&$child, &$bad, $awaited, $call, &$counts): int {
    ++$counts['forks'];
    $pid = pcntl_fork();
    if ($pid !== 0) {
        return $pid;
    }
    pcntl_alarm(CHILD_LIFETIME_S);
    try {
        if ($again) {
            $awaited($child($seam, $part, $end), $end, 'a grandchild');
        }
        foreach ($part as $deed) {
            $deed === 'call' ? $call($seam) : $seam->close();
        }
    } catch (Throwable $error) {
        fwrite(STDERR, (string) $error);
        exit(1);
    }
    $bad === [] || exit(1);
    $end === 'kill' && posix_kill(posix_getpid(), SIGKILL);
    exit(0);
};

foreach (['unused', 'used', 'in flight', 'in a child'] as $moment) {
    foreach (PARTS as $part) {
        foreach (ENDS as $end) {
            $seam = $client();
            $moment === 'unused' || $call($seam);
            $calls = null;
            if ($moment === 'in flight') {
                $calls = $seam->startConcurrently(array_fill(0, 8, static fn () => $call($seam)));
            }
            $awaited($child($seam, $part, $end, $moment === 'in a child'), $end, "$moment, " . implode(' ', $part));
            $calls?->wait();
            $call($seam);
        }
    }
}
$seam = $client();
$until = microtime(true) + (float) $seconds;
while ($counts['forks'] < (int) $forks && microtime(true) < $until) {
    $chosen = [];
    for ($i = mt_rand(1, 8); $i > 0; --$i) {
        [$part, $end] = [PARTS[mt_rand(0, 3)], ENDS[mt_rand(0, 1)]];
        $chosen[] = [$child($seam, $part, $end), $end, 'many, ' . implode(' ', $part)];
    }
    $call($seam);
    foreach ($chosen as $one) {
        $awaited(...$one);
    }
}
echo json_encode($counts + ['bad' => array_slice($bad, 0, 20)]), "\n";
