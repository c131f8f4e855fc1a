<?php

/** Prints all that there is of exceptions whose calls were given secrets. */

declare(strict_types=1);

use Seam\Phones\SeamClient;
use Seam\Phones\SeamWebhook;

require __DIR__ . '/../bootstrap.php';

$failures = [
    fn () => new SeamClient('seam_cst_sesame'),
    fn () => new SeamClient('seam_sesame', "http://\xff"),
    fn () => new SeamClient(personal_access_token: 'seam_at_sesame', headers: ['x-key' => 'sesame']),
    fn () => (new SeamWebhook('whsec_sesame'))->verify('{}', []),
];
foreach ($failures as $fails) {
    try {
        $fails();
    } catch (Throwable $error) {
        echo $error, "\n";
        print_r($error->getTrace());
        print_r($error->getPrevious()?->getTrace());
    }
}
