<?php

/**
 * Managing phones for a user identity: the three walk-throughs of Seam's guide, in PHP.
 *
 * managing_phones.php [FILE]                             on a sandbox, in memory or in FILE, with phones made for it
 * managing_phones.php USER_IDENTITY_ID [LOST_PHONE_ID]   on Seam, when SEAM_API_KEY is set: nothing is created there,
 *                                                        and nothing deactivated but the phone that you name
 */

declare(strict_types=1);

use Seam\Phones\Exception\SeamException;
use Seam\Phones\Resources\UserIdentity;
use Seam\Phones\SeamClient;

// An app's own autoloader, where composer has installed the package; else the sources beside this example.
require getenv('AUTOLOAD') ?: __DIR__ . '/../../bindings/php/tests/autoload.php';

const USAGE = <<<'TEXT'
    managing_phones.php [FILE]                             on a sandbox, in memory or in FILE
    managing_phones.php USER_IDENTITY_ID [LOST_PHONE_ID]   on Seam, when SEAM_API_KEY is set

    TEXT;

function retrieve_the_phones(SeamClient $seam, UserIdentity $user_identity): array
{
    $phones = $seam->phones->list(
        owner_user_identity_id: $user_identity->id
    );
    show($phones);
    return $phones;
}

function retrieve_a_phone(SeamClient $seam, string $device_id): void
{
    $phone = $seam->phones->get(
        device_id: $device_id
    );
    show($phone);
}

function deactivate_the_lost_phone(SeamClient $seam, string $lost_phone_id): void
{
    $done = $seam->phones->deactivate(
        device_id: $lost_phone_id,
    );
    show($done);
}

function walk_through(SeamClient $seam, UserIdentity $user_identity, ?string $lost_phone_id): void
{
    echo "\n# Retrieving phones for a user identity\n\n";
    $phones = retrieve_the_phones($seam, $user_identity);
    if ($phones !== []) {
        echo "\n# Retrieving a phone by ID\n\n";
        retrieve_a_phone($seam, $phones[0]->device_id);
    }
    if ($lost_phone_id !== null) {
        echo "\n# App user lost phone process\n\n";
        deactivate_the_lost_phone($seam, $lost_phone_id);
        echo "\n# The phones after the loss\n\n";
        retrieve_the_phones($seam, $user_identity);
    }
}

/** What an app and its users do: a user identity, and a first and a second phone. The first one gets lost. */
function prepare_a_sandbox(SeamClient $seam): array
{
    $user_identity = $seam->user_identities->create(full_name: 'Jane Doe');
    $first = $seam->phones->simulate->create_sandbox_phone(user_identity_id: $user_identity->id);
    $seam->phones->simulate->create_sandbox_phone(
        user_identity_id: $user_identity->id,
        phone_metadata: [
            'operating_system' => 'ios',
            'os_version' => '18',
            'device_manufacturer' => 'Apple',
            'device_model' => 'iPhone 16',
        ],
    );
    return [$user_identity, $first->device_id];
}

function show(mixed $value): void
{
    echo json_encode($value, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
}

function main(array $arguments): int
{
    $on_seam = (string) getenv('SEAM_API_KEY') !== '';
    if (count($arguments) > ($on_seam ? 2 : 1) || ($on_seam && $arguments === [])) {
        fwrite(STDERR, USAGE);
        return 1;
    }
    if ($on_seam) {
        $seam = new SeamClient(); // the key, and where Seam is, come from the environment
        $user_identity = $seam->user_identities->get(user_identity_id: $arguments[0]);
        $lost_phone_id = $arguments[1] ?? null;
    } else {
        $seam = SeamClient::sandbox(...$arguments);
        [$user_identity, $lost_phone_id] = prepare_a_sandbox($seam);
    }
    walk_through($seam, $user_identity, $lost_phone_id);
    return 0;
}

try {
    exit(main(array_slice($argv, 1)));
} catch (SeamException $error) {
    fwrite(STDERR, $error::class . ': ' . $error->getMessage() . "\n");
    exit(1);
}
