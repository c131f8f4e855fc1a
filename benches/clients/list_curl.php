<?php

/** The same call written by hand on ext-curl and json_decode: one handle, stdClass objects. usage: list_curl.php ENDPOINT CALLS */

declare(strict_types=1);

require __DIR__ . '/meter.php';

$endpoint = $argv[1];
$curl = curl_init();
curl_setopt_array($curl, [
    CURLOPT_HTTPHEADER => ['authorization: Bearer seam_bench1_abc', 'seam-sdk-name: bench', 'seam-sdk-version: 0.1.0'],
    CURLOPT_USERAGENT => 'bench/0.1.0',
    CURLOPT_ACCEPT_ENCODING => 'gzip',
    CURLOPT_TIMEOUT_MS => 30000,
    CURLOPT_RETURNTRANSFER => true,
]);

run(static function () use ($curl, $endpoint): void {
    $query = http_build_query(['owner_user_identity_id' => '398d80b7-3f96-47c2-b85a-6f8ba21d07be', '_strict' => 'true']);
    curl_setopt($curl, CURLOPT_URL, "$endpoint/phones/list?$query");
    $answer = curl_exec($curl);
    if (curl_getinfo($curl, CURLINFO_RESPONSE_CODE) !== 200) {
        throw new RuntimeException((string) $answer);
    }
    $phones = json_decode($answer, false, 512, JSON_THROW_ON_ERROR)->phones;
    $phones[0]->device_type === 'ios_phone' || throw new RuntimeException('another phone');
});
