<?php

/** Makes the calls of a plan through the PHP package: drive.php CLIENTS CALLS OUT LIMIT, so many at a time. */

declare(strict_types=1);

use Seam\Phones\Exception\SeamException;
use Seam\Phones\SeamClient;

require dirname(__DIR__, 3) . '/bindings/php/tests/autoload.php';

[, $clients_file, $calls_file, $out_file, $limit] = $argv;
$lines = static fn (string $file): array => file($file, FILE_IGNORE_NEW_LINES);
$clients = array_map(static fn ($line) => new SeamClient(...json_decode($line, true)), $lines($clients_file));
$out = fopen($out_file, 'w');
$functions = [];
foreach ($lines($calls_file) as $line) {
    $functions[] = static function () use ($line, $clients, $out): void {
        [$number, $client, $operation, $params, $options] = explode("\t", $line);
        $began = hrtime(true);
        try {
            $outcome = $clients[(int) $client]->request($operation, json_decode($params), ...json_decode($options, true));
        } catch (SeamException $error) {
            $outcome = ['ok' => false, 'error' => ['kind' => $error->getKind()] + $error->toArray()];
        }
        fwrite($out, "$number\t" . intdiv(hrtime(true) - $began, 1000) . "\t" . json_encode($outcome) . "\n");
    };
}
$clients[0]->concurrently($functions, (int) $limit);
