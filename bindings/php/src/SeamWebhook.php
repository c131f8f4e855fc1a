<?php

declare(strict_types=1);

namespace Seam\Phones;

use Seam\Phones\Native\Json;
use Seam\Phones\Native\Library;
use Seam\Phones\Native\NotCopied;
use Seam\Phones\Resources\Event;

/** Verifies webhooks with the secret of an endpoint, `whsec_...`. */
final class SeamWebhook
{
    use NotCopied;

    /** @var \WeakMap<self, string>|null keeps the secrets out of whatever shows an object's properties */
    private static ?\WeakMap $secrets = null;

    public function __construct(#[\SensitiveParameter] string $secret)
    {
        self::$secrets ??= new \WeakMap();
        self::$secrets[$this] = $secret;
    }

    /**
     * The event in the body of a request, given as it came, with the request's headers, such as `getallheaders()` or
     * those of a PSR-7 message.
     *
     * Throws WebhookVerificationError when Seam did not send it, when it is too old, or when it is no event. Seam
     * repeats deliveries: remember the `event_id`.
     *
     * @param array<string, string|list<string>> $headers
     */
    public function verify(string $payload, array $headers): Event
    {
        $lines = array_map(static fn ($value) => is_array($value) ? implode(', ', $value) : $value, $headers);
        $outcome = Library::functions()->seam_webhook_verify(
            // In C a NUL would end the secret early, so the library is given a byte in its place that it refuses.
            str_replace("\0", "\xff", self::$secrets[$this]),
            Json::encoded($lines, 'invalid_webhook'),
            $payload,
            strlen($payload),
        );
        return new Event(Json::decoded(Library::text($outcome))->event);
    }

    /** @return array<string, string> */
    public function __debugInfo(): array
    {
        return ['secret' => '***'];
    }
}
