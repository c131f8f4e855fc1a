<?php

/** Loads this package, and its tests, where composer has not been asked to. */

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    $roots = ['Seam\\Phones\\Tests\\' => __DIR__, 'Seam\\Phones\\' => dirname(__DIR__) . '/src'];
    foreach ($roots as $prefix => $folder) {
        if (str_starts_with($class, $prefix)) {
            $file = $folder . '/' . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php';
            if (is_file($file)) {
                require $file;
            }
            return;
        }
    }
});
