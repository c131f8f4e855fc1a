<?php

/** A page under php-fpm, with a client of its own for the request, as pages have. */

declare(strict_types=1);

use Seam\Phones\SeamClient;

spl_autoload_register(static function (string $class): void {
    $file = $_SERVER['TORTURE_SOURCES'] . '/' . strtr(substr($class, strlen('Seam\\Phones\\')), '\\', '/') . '.php';
    is_file($file) && require $file;
});

$file = SeamClient::sandbox($_SERVER['TORTURE_FILE']);
$told = match ($_SERVER['QUERY_STRING']) {
    'remote' => count((new SeamClient('seam_sandbox_api_key', $_SERVER['TORTURE_REMOTE']))->phones->list(
        owner_user_identity_id: $_SERVER['TORTURE_OWNER'],
    )),
    'create' => $file->user_identities->create()->id,
    default => $file->phones->get(device_id: $_SERVER['TORTURE_DEVICE'])->device_id,
};
echo json_encode(['worker' => getmypid(), 'told' => $told]);
