<?php

/**
 * Preloads this package, since under a web server PHP allows FFI to preloaded code only. In php.ini:
 *
 *     ffi.preload = /path/to/seam_phones.h         ; written by vendor/bin/seam-phones-preload
 *     opcache.preload = /path/to/vendor/seam/phones/preload.php
 */

declare(strict_types=1);

$sources = new RecursiveIteratorIterator(new RecursiveDirectoryIterator(__DIR__ . '/src'));
foreach (new RegexIterator($sources, '/\.php$/') as $source) {
    opcache_compile_file((string) $source);
}
