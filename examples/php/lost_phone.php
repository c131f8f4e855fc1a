<?php

/**
 * One leg of the relay in `make demo`: lists Jane's phones, deactivates the first one, and lists them again.
 *
 * lost_phone.php FILE   Jane is the user identity with the key "jane" in the sandbox FILE
 */

declare(strict_types=1);

use Seam\Phones\Resources\UserIdentity;
use Seam\Phones\SeamClient;

// An app uses composer's autoloader, which AUTOLOAD names here. Without it, the sources beside this example are used.
require getenv('AUTOLOAD') ?: __DIR__ . '/../../bindings/php/tests/autoload.php';

function show_phones(SeamClient $seam, UserIdentity $jane, string $when): array
{
    $phones = $seam->phones->list(owner_user_identity_id: $jane->id);
    printf("  %s the loss: %d phones\n", $when, count($phones));
    foreach ($phones as $phone) {
        printf("    %s  %s\n", $phone->device_id, $phone->display_name);
    }
    return $phones;
}

if ($argc !== 2) {
    fwrite(STDERR, "usage: lost_phone.php FILE\n");
    exit(2);
}
$seam = SeamClient::sandbox($argv[1]);
$jane = $seam->user_identities->get(user_identity_key: 'jane');
$phones = show_phones($seam, $jane, 'before');
$seam->phones->deactivate(device_id: $phones[0]->device_id);
show_phones($seam, $jane, 'after');
