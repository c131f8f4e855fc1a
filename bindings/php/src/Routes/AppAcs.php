<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Native\NativeClient;

/** Access control systems, their users and their credentials. */
final class AppAcs
{
    /** Access control systems. */
    public readonly AppAcsSystems $systems;
    /** Entrances of access control systems. */
    public readonly AppAcsEntrances $entrances;
    /** Users of access control systems. */
    public readonly AppAcsUsers $users;
    /** Credentials of access control systems. */
    public readonly AppAcsCredentials $credentials;

    public function __construct(NativeClient $native)
    {
        $this->systems = new AppAcsSystems($native);
        $this->entrances = new AppAcsEntrances($native);
        $this->users = new AppAcsUsers($native);
        $this->credentials = new AppAcsCredentials($native);
    }
}
