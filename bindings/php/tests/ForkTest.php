<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Process;
use Seam\Phones\Tests\Support\Sample;
use Seam\Phones\Tests\Support\Stage;

/** A client made before a pcntl_fork, used after it by the parent and by many children at once. */
final class ForkTest extends TestCase
{
    private const CHILDREN = 8;
    private const CALLS = 20;

    public static function ends(): array
    {
        return [['exit'], ['close'], ['kill'], ['unused']];
    }

    /** @dataProvider ends */
    public function testOverHttp(string $leave): void
    {
        $endpoint = Stage::shared()->always(Sample::answer(['phone' => Sample::phone(), 'ok' => true]));
        self::assertSame('all well', self::forked($endpoint, Sample::DEVICE_ID, $leave));
        $parent = self::CALLS * ($leave === 'unused' ? 2 : 3);
        self::assertCount($parent + self::CHILDREN * self::CALLS, Stage::shared()->requests());
    }

    /** @dataProvider ends */
    public function testOnASandboxInAFile(string $leave): void
    {
        $file = sys_get_temp_dir() . '/seam_phones_fork_' . getmypid() . '.db';
        try {
            $seam = SeamClient::sandbox($file);
            $identity = $seam->user_identities->create(full_name: 'Ada');
            $phone = $seam->phones->simulate->create_sandbox_phone(user_identity_id: $identity->id);
            self::assertSame('all well', self::forked("sandbox:$file", $phone->device_id, $leave));
            self::assertEquals($phone, $seam->phones->get(device_id: $phone->device_id));
        } finally {
            array_map(unlink(...), glob("$file*"));
        }
    }

    private static function forked(string $endpoint, string $device_id, string $leave): string
    {
        return Process::output([PHP_BINARY, __DIR__ . '/programs/forking.php', $endpoint, $device_id, $leave]);
    }
}
