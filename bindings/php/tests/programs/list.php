<?php

/** Lists the phones of a new sandbox, with a package anywhere. usage: list.php PACKAGE */

declare(strict_types=1);

spl_autoload_register(static function (string $class) use ($argv): void {
    require $argv[1] . '/src/' . strtr(substr($class, strlen('Seam\\Phones\\')), '\\', '/') . '.php';
});

try {
    echo json_encode(Seam\Phones\SeamClient::sandbox()->phones->list());
} catch (Seam\Phones\Exception\LibraryError $error) {
    echo $error->getMessage();
}
