<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * An entrance of an access control system, such as the door of a room.
 *
 * @property-read string $acs_entrance_id The entrance's id.
 * @property-read string $acs_system_id The access system that the entrance belongs to.
 * @property-read string $display_name A name for the entrance, to show to people.
 * @property-read string $connected_account_id The connected account that the access system is reached by.
 * @property-read list<string> $space_ids The spaces that the entrance is in.
 * @property-read bool|null $is_locked Whether the entrance is locked.
 * @property-read bool|null $can_unlock_with_card Whether a card opens it.
 * @property-read bool|null $can_unlock_with_cloud_key Whether a cloud key opens it.
 * @property-read bool|null $can_unlock_with_code Whether a code opens it.
 * @property-read bool|null $can_unlock_with_mobile_key Whether a mobile key opens it.
 * @property-read bool|null $can_belong_to_reservation Whether a reservation can include it.
 * @property-read Fields|null $assa_abloy_vostio_metadata What is known of an ASSA ABLOY Vostio entrance.
 * @property-read Fields|null $avigilon_alta_metadata What is known of an Avigilon Alta entrance.
 * @property-read Fields|null $brivo_metadata What is known of a Brivo entrance.
 * @property-read Fields|null $dormakaba_ambiance_metadata What is known of a dormakaba Ambiance entrance.
 * @property-read Fields|null $dormakaba_community_metadata What is known of a dormakaba Community entrance.
 * @property-read Fields|null $hotek_metadata What is known of a Hotek entrance.
 * @property-read Fields|null $latch_metadata What is known of a Latch entrance.
 * @property-read Fields|null $salto_ks_metadata What is known of a Salto KS entrance.
 * @property-read Fields|null $salto_space_metadata What is known of a Salto Space entrance.
 * @property-read Fields|null $visionline_metadata What is known of a Visionline entrance.
 * @property-read string $created_at When the entrance was added to Seam.
 * @property-read list<ResourceError> $errors What is wrong with the entrance.
 * @property-read list<ResourceWarning> $warnings What may go wrong with the entrance.
 * @property-read string $id The `acs_entrance_id`.
 */
final class AcsEntrance extends Resource
{
    protected const FIELDS = [
        'acs_entrance_id',
        'acs_system_id',
        'display_name',
        'connected_account_id',
        'space_ids',
        'is_locked',
        'can_unlock_with_card',
        'can_unlock_with_cloud_key',
        'can_unlock_with_code',
        'can_unlock_with_mobile_key',
        'can_belong_to_reservation',
        'assa_abloy_vostio_metadata',
        'avigilon_alta_metadata',
        'brivo_metadata',
        'dormakaba_ambiance_metadata',
        'dormakaba_community_metadata',
        'hotek_metadata',
        'latch_metadata',
        'salto_ks_metadata',
        'salto_space_metadata',
        'visionline_metadata',
        'created_at',
        'errors',
        'warnings',
    ];

    protected const NESTED = [
        'errors' => ResourceError::class,
        'warnings' => ResourceWarning::class,
    ];

    protected const ID = 'acs_entrance_id';
}
