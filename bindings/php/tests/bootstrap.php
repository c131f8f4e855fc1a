<?php

declare(strict_types=1);

require __DIR__ . '/autoload.php';

// The environment of the developer must not reach the clients; where the library and
// the command line are may come from it.
foreach (array_keys(getenv()) as $variable) {
    if (str_starts_with($variable, 'SEAM_') && !in_array($variable, ['SEAM_PHONES_LIBRARY', 'SEAM_PHONES_BIN'], true)) {
        putenv($variable);
    }
}

// In the repository, `make lib` leaves them there.
$left = ['SEAM_PHONES_LIBRARY' => 'lib/libseam_phones.so', 'SEAM_PHONES_BIN' => 'bin/seam-phones'];
foreach ($left as $variable => $place) {
    if (getenv($variable) === false) {
        putenv("$variable=" . dirname(__DIR__, 3) . "/dist/$place");
    }
}
