<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Exception\WebhookVerificationError;
use Seam\Phones\Resources\Event;
use Seam\Phones\SeamWebhook;

/** Webhooks: verified by the core, given as events. */
final class WebhookTest extends TestCase
{
    private const KEY = '0123456789abcdef01234567';
    private const EVENT = [
        'event_id' => '11111111-1111-1111-1111-111111111111',
        'event_type' => 'phone.deactivated',
        'workspace_id' => '33333333-3333-3333-3333-333333333333',
        'device_id' => '22222222-2222-2222-2222-444444444444',
        'created_at' => '2025-01-01T10:40:00+00:00',
        'occurred_at' => '2025-01-01T10:40:00+00:00',
    ];

    public function testVerified(): void
    {
        $payload = json_encode(self::EVENT);
        foreach (['svix-', 'webhook-', 'Svix-'] as $prefix) {
            $headers = self::signed($payload, $prefix) + ['Accept' => '*/*'];
            $event = self::webhook()->verify($payload, $headers);
            self::assertEquals(Event::fromArray(self::EVENT), $event);
            // As PSR-7 messages and HttpFoundation give them.
            $listed = array_map(static fn (string $value) => [$value], $headers);
            self::assertSame('phone.deactivated', self::webhook()->verify($payload, $listed)->event_type);
        }
    }

    public static function deliveries(): iterable
    {
        $payload = json_encode(self::EVENT);
        yield 'forged' => [str_replace('phone.', 'fone.', $payload), self::signed($payload)];
        yield 'cut by a NUL' => ["$payload\0", self::signed($payload)];
        yield 'old' => [$payload, self::signed($payload, 'svix-', time() - 3600)];
        yield 'without headers' => [$payload, []];
        yield 'no event' => ['[1]', self::signed('[1]')];
        yield 'a header that is no text' => [$payload, ['svix-id' => "\xff"] + self::signed($payload)];
    }

    /** @dataProvider deliveries */
    public function testNotTrusted(string $payload, array $headers): void
    {
        $this->expectException(WebhookVerificationError::class);
        self::webhook()->verify($payload, $headers);
    }

    public function testAWrongSecret(): void
    {
        $payload = json_encode(self::EVENT);
        foreach (['', 'whsec_', "whsec_\0", 'whsec_' . base64_encode('another')] as $secret) {
            try {
                (new SeamWebhook($secret))->verify($payload, self::signed($payload));
                self::fail('it was verified');
            } catch (WebhookVerificationError $error) {
                self::assertNotSame('', $error->getMessage());
            }
        }
    }

    private static function webhook(): SeamWebhook
    {
        return new SeamWebhook('whsec_' . base64_encode(self::KEY));
    }

    /** @return array<string, string> the headers of a delivery, made as the specification says */
    private static function signed(string $payload, string $prefix = 'svix-', ?int $time = null): array
    {
        $time ??= time();
        $signature = base64_encode(hash_hmac('sha256', "msg_1.$time.$payload", self::KEY, true));
        return [
            "{$prefix}id" => 'msg_1',
            "{$prefix}timestamp" => (string) $time,
            "{$prefix}signature" => "v1,$signature",
        ];
    }
}
