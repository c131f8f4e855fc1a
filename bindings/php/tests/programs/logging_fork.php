<?php

/** Makes a call before a fork, in the child, and after it, and prints what is logged behind the number of the process. */

declare(strict_types=1);

require dirname(__DIR__) . '/bootstrap.php';

$logger = new Seam\Phones\Tests\Support\KeptLog(static function (string $message): void {
    fwrite(STDOUT, getmypid() . " $message\n");
});
$seam = new Seam\Phones\SeamClient('seam_test_key', $argv[1], logger: $logger);
$seam->phones->list();
$child = pcntl_fork();
if ($child === 0) {
    $seam->phones->list();
    exit(0);
}
pcntl_waitpid($child, $status);
$seam->phones->list();
