<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * A session of the app on a phone. Its token is a secret.
 *
 * @property-read string $client_session_id The client session's id.
 * @property-read string $token The token that the app gives as `client_session_token`. It is a secret: printing the
 *     object hides it.
 * @property-read string|null $user_identity_id The user identity that the session acts for.
 * @property-read list<string> $user_identity_ids The same user identity, as a list.
 * @property-read string|null $user_identifier_key Your own id for the user; null when none was given.
 * @property-read string|null $customer_key Your own key for the customer that the session acts for.
 * @property-read list<string> $connect_webview_ids The connect web views that the session may use.
 * @property-read list<string> $connected_account_ids The connected accounts that the session may use.
 * @property-read int $device_count How many devices the session can reach.
 * @property-read string $created_at When the session was created.
 * @property-read string $expires_at When the session ends.
 * @property-read string $workspace_id The workspace that the session belongs to.
 * @property-read string $id The `client_session_id`.
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

    protected const ID = 'client_session_id';
}
