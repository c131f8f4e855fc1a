<?php

declare(strict_types=1);

require __DIR__ . '/autoload.php';

// The environment of the developer must not reach the clients; where the library is may come from it.
foreach (array_keys(getenv()) as $variable) {
    if (str_starts_with($variable, 'SEAM_') && $variable !== 'SEAM_PHONES_LIBRARY') {
        putenv($variable);
    }
}

// In the repository, `make lib` leaves the library there.
if (getenv('SEAM_PHONES_LIBRARY') === false) {
    putenv('SEAM_PHONES_LIBRARY=' . dirname(__DIR__, 3) . '/dist/lib/libseam_phones.so');
}
