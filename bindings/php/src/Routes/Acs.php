<?php

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Native\NativeClient;

/** Access systems, their users, their credentials. */
final class Acs
{
    public readonly AcsSystems $systems;
    public readonly AcsUsers $users;
    public readonly AcsCredentials $credentials;

    public function __construct(NativeClient $native)
    {
        $this->systems = new AcsSystems($native);
        $this->users = new AcsUsers($native);
        $this->credentials = new AcsCredentials($native);
    }
}
