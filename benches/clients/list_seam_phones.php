<?php

/** phones.list of seam/phones, typed objects included. usage: list_seam_phones.php ENDPOINT CALLS */

declare(strict_types=1);

require __DIR__ . '/meter.php';
require __DIR__ . '/../../bindings/php/tests/autoload.php';

$seam = new Seam\Phones\SeamClient('seam_bench1_abc', $argv[1]);

run(static function () use ($seam): void {
    $phones = $seam->phones->list(owner_user_identity_id: '398d80b7-3f96-47c2-b85a-6f8ba21d07be');
    $phones[0]->device_type === 'ios_phone' || throw new RuntimeException('another phone');
});
