<?php

/**
 * The phone's own part: how the app on a new phone registers it and gets its credentials, and how the app signs the
 * phone out.
 *
 * phones_own_part.php [FILE]   on a sandbox in FILE, which the server and the apps share as they would share Seam; a
 *                              new one when left out
 *
 * What belongs to the app is in App. What your server does for it is in Server; it has the API key, and the app never
 * sees it.
 */

declare(strict_types=1);

use Seam\Phones\Exception\SeamException;
use Seam\Phones\Resources\Phone;
use Seam\Phones\Resources\UserIdentity;
use Seam\Phones\SeamApp;
use Seam\Phones\SeamClient;

// An app uses composer's autoloader, which AUTOLOAD names here. Without it, the sources beside this example are used.
require getenv('AUTOLOAD') ?: __DIR__ . '/../../bindings/php/tests/autoload.php';

/** Your server. */
final class Server
{
    private SeamClient $seam;

    public function __construct(string $sandbox)
    {
        $this->seam = new SeamClient(endpoint: $sandbox); // on Seam: new SeamClient('seam_...')
    }

    /** A user with a credential that is kept on all of the user's phones. */
    public function register(string $name): UserIdentity
    {
        $user = $this->seam->user_identities->create(full_name: $name);
        foreach ($this->seam->acs->systems->list() as $system) {
            if ($system->is_credential_manager) {
                $manager = $system;
            } else {
                $building ??= $system;
            }
        }
        $this->seam->acs->users->create(
            acs_system_id: $building->id,
            full_name: $name,
            user_identity_id: $user->id,
        );
        $this->seam->acs->credentials->create(
            access_method: 'mobile_key',
            user_identity_id: $user->id,
            acs_system_id: $building->id,
            credential_manager_acs_system_id: $manager->id,
            is_multi_phone_sync_credential: true,
        );
        return $user;
    }

    /** What the app gets when its user has signed in. */
    public function signIn(UserIdentity $user): string
    {
        return $this->seam->client_sessions->create(user_identity_id: $user->id)->token;
    }

    /** @return list<Phone> the phones of a user */
    public function phones(UserIdentity $user): array
    {
        return $this->seam->phones->list(owner_user_identity_id: $user->id);
    }
}

/** The app on one phone. */
final class App
{
    private SeamApp $seam;

    public function __construct(string $token, string $sandbox)
    {
        $this->seam = new SeamApp($token, endpoint: $sandbox); // on Seam: new SeamApp($token)
    }

    /** Registers this phone. An app calls it whenever it starts: the same installation is always the same phone. */
    public function start(string $installation, string $model): void
    {
        $session = $this->seam->phone_sessions->get_or_create(
            custom_sdk_installation_id: $installation,
            phone_os: 'android',
            phone_device_metadata: ['manufacturer' => 'Fairphone', 'model' => $model],
        );
        echo "  registered for {$session->user_identity->full_name}\n";
        foreach ($this->seam->credentials->list() as $credential) {
            echo "  credential: $credential->access_method, $credential->display_name\n";
        }
    }

    /** Signs this phone out: everything that was issued to it is revoked. */
    public function signOut(Phone $phone): void
    {
        $this->seam->phones->deactivate($phone->id);
        echo "  deactivated\n";
    }
}

function walk_through(string $sandbox): void
{
    $server = new Server($sandbox);
    $jane = $server->register('Jane Doe');

    echo "# Jane signs in on her phone\n";
    $first = new App($server->signIn($jane), $sandbox);
    $first->start('installation-1', 'Fairphone 4');
    [$old] = $server->phones($jane);

    echo "# Jane signs in on a new phone\n";
    $second = new App($server->signIn($jane), $sandbox);
    $second->start('installation-2', 'Fairphone 5');
    printf("  Jane has %d phones\n", count($server->phones($jane)));

    echo "# Jane signs out on the old phone\n";
    $first->signOut($old);
    printf("  Jane has %d phone\n", count($server->phones($jane)));
}

if ($argc > 2) {
    fwrite(STDERR, "usage: phones_own_part.php [FILE]\n");
    exit(2);
}
$file = $argv[1] ?? sys_get_temp_dir() . '/phones-' . bin2hex(random_bytes(8)) . '.db';
try {
    walk_through("sandbox:$file");
} catch (SeamException $error) {
    fwrite(STDERR, $error::class . ': ' . $error->getMessage() . "\n");
    exit(1);
} finally {
    if ($argc < 2) {
        array_map(unlink(...), glob("$file*"));
    }
}
