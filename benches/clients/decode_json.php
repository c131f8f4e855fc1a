<?php

/** The decoder of the language alone, on the answer to phones.list. usage: decode_json.php ENDPOINT CALLS */

declare(strict_types=1);

require __DIR__ . '/meter.php';

$curl = curl_init("$argv[1]/phones/list");
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
$body = curl_exec($curl);

run(static function () use ($body): void {
    $phones = json_decode($body, false, 512, JSON_THROW_ON_ERROR)->phones;
    $phones[0]->device_type === 'ios_phone' || throw new RuntimeException('another phone');
});
