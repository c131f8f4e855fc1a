<?php

/**
 * Managing phones for a user identity: the three walk-throughs of Seam's guide in PHP.
 *
 * managing_phones.php [FILE]                             on a sandbox in memory or in FILE; makes the phones it needs
 * managing_phones.php USER_IDENTITY_ID [LOST_PHONE_ID]   on Seam, if SEAM_API_KEY is set; creates nothing, and
 *                                                        deactivates only the phone that you name
 */

declare(strict_types=1);

use Seam\Phones\Exception\SeamException;
use Seam\Phones\Resources\UserIdentity;
use Seam\Phones\SeamClient;

// An app uses composer's autoloader, which AUTOLOAD names here. Without it, the sources beside this example are used.
require getenv('AUTOLOAD') ?: __DIR__ . '/../../bindings/php/tests/autoload.php';

const USAGE = <<<'TEXT'
    managing_phones.php [FILE]                             on a sandbox in memory or in FILE
    managing_phones.php USER_IDENTITY_ID [LOST_PHONE_ID]   on Seam, if SEAM_API_KEY is set

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

/** Does what an app and its users would do: creates a user identity and two phones. The first one gets lost. */
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
        $seam = new SeamClient(); // takes the key and the endpoint from the environment
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
