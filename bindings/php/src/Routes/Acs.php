<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Native\NativeClient;

/** Access control systems, their users and their credentials. */
final class Acs
{
    /** Access control systems. */
    public readonly AcsSystems $systems;
    /** Entrances of access control systems. */
    public readonly AcsEntrances $entrances;
    /** Users of access control systems. */
    public readonly AcsUsers $users;
    /** Credentials of access control systems. */
    public readonly AcsCredentials $credentials;

    public function __construct(NativeClient $native)
    {
        $this->systems = new AcsSystems($native);
        $this->entrances = new AcsEntrances($native);
        $this->users = new AcsUsers($native);
        $this->credentials = new AcsCredentials($native);
    }
}
