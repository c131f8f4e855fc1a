<?php

declare(strict_types=1);

namespace Seam\Phones\Tests\Support;

/** A php-fpm of one worker on a socket of its own. */
final class Fpm
{
    private readonly Process $process;
    private readonly string $socket;

    /** @param array<string, string> $settings of php.ini */
    public function __construct(string $folder, array $settings)
    {
        $this->socket = "$folder/fpm.sock";
        $pool = [
            'listen' => $this->socket,
            'listen.mode' => '0666',
            'pm' => 'static',
            'pm.max_children' => '1',
        ];
        if (posix_geteuid() === 0) {
            $pool += ['user' => 'www-data'];
            $settings += isset($settings['opcache.preload']) ? ['opcache.preload_user' => 'www-data'] : [];
        }
        $global = self::ini(['daemonize' => 'no', 'error_log' => '/proc/self/fd/2']);
        file_put_contents("$folder/fpm.conf", "[global]\n{$global}[www]\n" . self::ini($pool));
        file_put_contents("$folder/php.ini", self::ini($settings));
        $this->process = new Process([self::program(), '-F', '-y', "$folder/fpm.conf", '-c', "$folder/php.ini"]);
        $this->waitUntilItListens();
    }

    /** What a page shows. */
    public function page(string $file, string $query): mixed
    {
        $request = ['REQUEST_METHOD' => 'GET', 'SCRIPT_FILENAME' => $file, 'QUERY_STRING' => $query];
        $printed = Process::output(['cgi-fcgi', '-bind', '-connect', $this->socket], $request);
        [, $body] = explode("\r\n\r\n", $printed, 2);
        return json_decode($body) ?? throw new \RuntimeException("the page shows $printed");
    }

    public function end(): void
    {
        $this->process->end();
    }

    private static function program(): string
    {
        $version = PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION;
        foreach (["/usr/sbin/php-fpm$version", PHP_BINDIR . '/../sbin/php-fpm'] as $program) {
            if (is_executable($program)) {
                return $program;
            }
        }
        throw new \RuntimeException("php-fpm$version is not installed");
    }

    /** @param array<string, string> $settings */
    private static function ini(array $settings): string
    {
        $lines = array_map(static fn ($name, $value) => "$name = $value\n", array_keys($settings), $settings);
        return implode($lines);
    }

    private function waitUntilItListens(): void
    {
        for ($i = 0; $i < 300; ++$i) {
            if (@stream_socket_client("unix://$this->socket") !== false) {
                return;
            }
            usleep(50_000);
        }
        $this->process->signal(SIGTERM);
        throw new \RuntimeException('php-fpm does not listen: ' . $this->process->errors());
    }
}
