<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Exception\LibraryError;
use Seam\Phones\Tests\Support\Fpm;
use Seam\Phones\Tests\Support\Installation;
use Seam\Phones\Tests\Support\Process;

/** The installed package under a real php-fpm. */
final class FpmTest extends TestCase
{
    private static Installation $installation;
    private Process $server;
    private ?Fpm $fpm = null;

    public static function setUpBeforeClass(): void
    {
        self::$installation = new Installation();
        copy(__DIR__ . '/programs/web.php', self::$installation->folder . '/web.php');
    }

    public static function tearDownAfterClass(): void
    {
        self::$installation->remove();
    }

    protected function setUp(): void
    {
        $this->server = new Process(['python3', __DIR__ . '/programs/counting_server.py']);
    }

    protected function tearDown(): void
    {
        $this->fpm?->end();
        $this->server->end();
    }

    public function testPreloaded(): void
    {
        $this->requestsOfAWorkerShareAConnection($this->preloading());
    }

    public function testWithFfiEnabledForAll(): void
    {
        $this->requestsOfAWorkerShareAConnection(['ffi.enable' => '1']);
    }

    public function testWithoutSettingsTheMessageSaysWhatToDo(): void
    {
        $shown = $this->pages([], 1)[0];
        self::assertSame(LibraryError::class, $shown->class);
        self::assertStringContainsString('PHP-FPM', $shown->message);
    }

    /** @param array<string, string> $settings */
    private function requestsOfAWorkerShareAConnection(array $settings): void
    {
        $shown = $this->pages($settings, 3);
        self::assertCount(1, array_unique(array_column($shown, 'worker')), json_encode($shown));
        self::assertSame([1, 1, 1], array_column($shown, 'connection'));
        self::assertSame([[], [], []], array_column($shown, 'phones'));
        self::assertSame([1, 1, 1], array_column(array_column($shown, 'concurrent'), 'a'));
    }

    /** @return array<string, string> the settings that the package's own program tells */
    private function preloading(): array
    {
        $header = self::$installation->folder . '/seam_phones.h';
        $told = parse_ini_string(self::$installation->run('vendor/bin/seam-phones-preload', $header));
        self::assertIsArray($told);
        return array_intersect_key($told, ['ffi.preload' => 1, 'opcache.preload' => 1]);
    }

    /**
     * @param array<string, string> $settings
     * @return list<\stdClass> what a page shows, one time after another
     */
    private function pages(array $settings, int $times): array
    {
        $endpoint = $this->server->line();
        $this->fpm = new Fpm(self::$installation->folder, $settings);
        $shown = [];
        for ($i = 0; $i < $times; ++$i) {
            $shown[] = $this->fpm->page(self::$installation->folder . '/web.php', $endpoint);
        }
        return $shown;
    }
}
