<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * The delivery of one event of a sandbox to one URL.
 *
 * @property-read string $message_id The id that every attempt has, in the header `svix-id`.
 * @property-read string $event_id The event's id.
 * @property-read string $event_type The event's type.
 * @property-read int $event_sequence The event's number. Events are delivered in this order.
 * @property-read string $url Where it goes.
 * @property-read int $attempts How often it was tried.
 * @property-read string|null $last_answer What came of the last attempt: a status, or why there is none; null before
 *     the first.
 * @property-read string $status What is to become of it. `delivered`, `waiting`, `failed`, or a new one.
 * @property-read string|null $next_attempt_at When it is tried next; null when it is not.
 * @property-read string|null $delivered_at When it was taken; null while it was not.
 * @property-read string $id The `message_id`.
 */
final class WebhookDelivery extends Resource
{
    protected const FIELDS = [
        'message_id',
        'event_id',
        'event_type',
        'event_sequence',
        'url',
        'attempts',
        'last_answer',
        'status',
        'next_attempt_at',
        'delivered_at',
    ];

    protected const ID = 'message_id';
}
