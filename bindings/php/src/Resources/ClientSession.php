<?php

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * A session of the app on a phone. Its token is a secret, and is not shown.
 *
 * @property-read string $client_session_id
 * @property-read string $token
 * @property-read string|null $user_identity_id
 * @property-read list<string> $user_identity_ids
 * @property-read string|null $user_identifier_key
 * @property-read string|null $customer_key
 * @property-read list<string> $connect_webview_ids
 * @property-read list<string> $connected_account_ids
 * @property-read int $device_count
 * @property-read string $created_at
 * @property-read string $expires_at
 * @property-read string $workspace_id
 */
final class ClientSession extends Resource
{
    protected const FIELDS = [
        'client_session_id',
        'token',
        'user_identity_id',
        'user_identity_ids',
        'user_identifier_key',
        'customer_key',
        'connect_webview_ids',
        'connected_account_ids',
        'device_count',
        'created_at',
        'expires_at',
        'workspace_id',
    ];
}
