<?php

declare(strict_types=1);

namespace Seam\Phones\Tests\Support;

/** Objects as Seam writes them. */
final class Sample
{
    public const DEVICE_ID = '22222222-2222-2222-2222-444444444444';
    public const OTHER_ID = '22222222-2222-2222-2222-555555555555';

    /** A phone as Seam sends it. */
    public static function phone(mixed ...$changes): array
    {
        $time = '2025-01-01T10:40:00+00:00';
        $assa_abloy = ['endpoints' => [['endpoint_id' => 'e1', 'is_active' => true]], 'has_active_endpoint' => true];
        return $changes + [
            'device_id' => self::DEVICE_ID,
            'device_type' => 'android_phone',
            'display_name' => "Ada's phone",
            'workspace_id' => '33333333-3333-3333-3333-333333333333',
            'created_at' => $time,
            'custom_metadata' => ['team' => 'blue', 'toArray' => 'shadow', 'data' => 'inner', '7' => true],
            'errors' => [],
            'warnings' => [['warning_code' => 'new_one', 'message' => 'm', 'created_at' => $time]],
            'properties' => ['assa_abloy_credential_service_metadata' => $assa_abloy],
        ];
    }

    /** An answer of the scripted server. */
    public static function answer(array $body, int $status = 200): array
    {
        return ['status' => $status, 'json' => $body];
    }

    /** An error of Seam's. */
    public static function refusal(int $status, mixed ...$error): array
    {
        $body = ['ok' => false, 'error' => $error];
        return self::answer($body, $status) + ['headers' => ['seam-request-id' => 'request_1']];
    }
}
