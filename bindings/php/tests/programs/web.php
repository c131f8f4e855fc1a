<?php

/** A page: a client made for the request, as pages do. usage: ?ENDPOINT */

declare(strict_types=1);

use Seam\Phones\Exception\SeamException;
use Seam\Phones\SeamClient;

require __DIR__ . '/vendor/autoload.php';

try {
    $seam = new SeamClient('seam_test_key', $_SERVER['QUERY_STRING']);
    $shown = [
        'worker' => getmypid(),
        'connection' => $seam->request('/connection')->connection,
        'phones' => SeamClient::sandbox()->phones->list(),
        'concurrent' => $seam->concurrently(['a' => fn () => $seam->request('/connection')->connection]),
    ];
} catch (SeamException $error) {
    $shown = ['class' => $error::class, 'message' => $error->getMessage()];
}
echo json_encode($shown);
