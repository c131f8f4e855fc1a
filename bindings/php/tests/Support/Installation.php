<?php

declare(strict_types=1);

namespace Seam\Phones\Tests\Support;

/** The package, built and installed by composer into a project of its own, outside the source tree and offline. */
final class Installation
{
    public readonly string $folder;

    public function __construct()
    {
        $this->folder = sys_get_temp_dir() . '/seam_phones_project_' . getmypid() . '_' . bin2hex(random_bytes(4));
        mkdir("$this->folder/artifacts", 0755, true);
        Process::output([dirname(__DIR__, 2) . '/package', "$this->folder/artifacts"]);
        file_put_contents("$this->folder/composer.json", json_encode([
            'repositories' => [
                ['type' => 'artifact', 'url' => 'artifacts'],
                ['packagist.org' => false],
            ],
            'require' => ['seam/phones' => '^0.1'],
        ]));
        $environment = ['COMPOSER_ALLOW_SUPERUSER' => '1', 'COMPOSER_HOME' => "$this->folder/home"];
        Process::output(['composer', 'install', '--no-interaction', '--quiet'], $environment, $this->folder);
        Process::output(['chmod', '-R', 'a+rX', $this->folder]);
    }

    /** What a program of the project prints. The package is the only way to the library. */
    public function run(string $program, string ...$arguments): string
    {
        $command = ['env', '-u', 'SEAM_PHONES_LIBRARY', PHP_BINARY, $program, ...$arguments];
        return Process::output($command, ['AUTOLOAD' => "$this->folder/vendor/autoload.php"], $this->folder);
    }

    public function remove(): void
    {
        Process::output(['rm', '-r', $this->folder]);
    }
}
