<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Exception;
use Seam\Phones\Native\Errors;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Sample;
use Seam\Phones\Tests\Support\Stage;
use Seam\Phones\Tests\Support\Table;

/** The tree of exceptions: which answer throws what, and what it says. */
final class ExceptionsTest extends TestCase
{
    private const NESTED = ['_errors' => [], 'phone_metadata' => [
        '_errors' => [],
        'os_version' => ['_errors' => ['Expected string']],
    ]];

    public function testEveryKindOfTheCoreHasItsClass(): void
    {
        self::assertGreaterThan(10, count(Table::errorKinds()));
        self::assertEqualsCanonicalizing(Table::errorKinds(), array_keys(Errors::BY_KIND));
    }

    public function testOneClassAKindUnderOneRoot(): void
    {
        self::assertSame(array_unique(Errors::BY_KIND), Errors::BY_KIND);
        foreach (Errors::BY_KIND as $kind => $class) {
            $error = Errors::fromCore((object) ['kind' => $kind, 'type' => 't', 'message' => 'm']);
            self::assertSame($class, $error::class);
            self::assertInstanceOf(Exception\SeamException::class, $error);
            self::assertSame($kind, $error->getKind());
        }
        self::assertTrue(is_subclass_of(Exception\HttpUnauthorizedError::class, Exception\HttpApiError::class));
        self::assertTrue(is_subclass_of(Exception\HttpInvalidInputError::class, Exception\HttpApiError::class));
        self::assertTrue(is_subclass_of(Exception\LibraryError::class, Exception\SeamException::class));
    }

    public function testAnUnknownKindIsTheRoot(): void
    {
        $error = Errors::fromCore((object) ['kind' => 'brand_new', 'type' => 't', 'message' => 'm']);
        self::assertSame([Exception\SeamException::class, 'brand_new'], [$error::class, $error->getKind()]);
    }

    public function testUnauthorized(): void
    {
        $seam = Stage::shared()->client(Sample::refusal(401, type: 'unauthorized', message: 'API key not found'));
        $error = self::thrown(Exception\HttpUnauthorizedError::class, fn () => $seam->phones->list());
        self::assertSame([401, 'request_1'], [$error->getStatusCode(), $error->getRequestId()]);
        self::assertSame('API key not found', $error->getMessage());
    }

    public function testNotFound(): void
    {
        $refusal = Sample::refusal(404, type: 'phone_not_found', message: 'Phone not found', data: ['a' => [1]]);
        $seam = Stage::shared()->client($refusal);
        $error = self::thrown(Exception\HttpApiError::class, fn () => $seam->phones->get(device_id: Sample::DEVICE_ID));
        self::assertSame(['phone_not_found', 404, 'request_1', 1], [
            $error->getErrorCode(), $error->getStatusCode(), $error->getRequestId(), $error->getAttempts(),
        ]);
        self::assertSame([false, false, null], [
            $error->isRetryable(), $error->isOutcomeUnknown(), $error->getRetryAfterMs(),
        ]);
        self::assertSame(['api', 'phones.get'], [$error->getKind(), $error->getOperation()]);
        self::assertEquals((object) ['a' => [1]], $error->getData());
    }

    public function testInvalidInput(): void
    {
        $refusal = Sample::refusal(400, type: 'invalid_input', message: 'bad', validation_errors: self::NESTED);
        $seam = Stage::shared()->client($refusal);
        $error = self::thrown(Exception\HttpInvalidInputError::class, fn () => $seam->phones->list());
        self::assertSame(['Expected string'], $error->getValidationErrorMessages('phone_metadata.os_version'));
        foreach (['phone_metadata', 'phone_metadata.os_version.deeper', 'nothing', ''] as $name) {
            self::assertSame([], $error->getValidationErrorMessages($name));
        }
        $again = unserialize(serialize($error));
        self::assertSame(['Expected string'], $again->getValidationErrorMessages('phone_metadata.os_version'));
        self::assertSame('bad', $again->getMessage());
    }

    public function testAGatewayIsNotSeam(): void
    {
        $seam = Stage::shared()->client(['status' => 200, 'text' => '<html>welcome</html>']);
        $deactivate = fn () => $seam->phones->deactivate(device_id: Sample::DEVICE_ID);
        self::thrown(Exception\InvalidResponseError::class, $deactivate);
    }

    public function testNoConnection(): void
    {
        $seam = new SeamClient('seam_test_key', 'http://127.0.0.1:1', max_retries: 0);
        $error = self::thrown(Exception\ConnectionError::class, fn () => $seam->phones->list());
        self::assertSame([true, null], [$error->isRetryable(), $error->getStatusCode()]);
    }

    public function testTheTimeoutOfOneCall(): void
    {
        $seam = Stage::shared()->client(['hang_ms' => 60_000]);
        $deactivate = fn () => $seam->phones->deactivate(Sample::DEVICE_ID, timeout_ms: 300, max_retries: 0);
        self::assertTrue(self::thrown(Exception\TimeoutError::class, $deactivate)->isOutcomeUnknown());
    }

    public function testAListNeverMeansEverythingByMistake(): void
    {
        $seam = Stage::shared()->client();
        self::thrown(\TypeError::class, fn () => $seam->phones->list(owner_user_identity_id: null));
        foreach (['', 'not a uuid'] as $nothing) {
            $list = fn () => $seam->phones->list(owner_user_identity_id: $nothing);
            $error = self::thrown(Exception\InvalidParamsError::class, $list);
            self::assertNotSame([], $error->getValidationErrorMessages('owner_user_identity_id'));
            // Code that handles Seam's own refusal of parameters handles ours.
            self::assertInstanceOf(Exception\HttpInvalidInputError::class, $error);
            self::assertNull($error->getStatusCode());
        }
        self::assertSame([], Stage::shared()->requests());
    }

    public function testAParameterThatIsNoJson(): void
    {
        $seam = SeamClient::sandbox();
        $loop = [];
        $loop['loop'] = &$loop;
        foreach ([$loop, ['os_version' => NAN], ['os_version' => "\xff"], ['os_version' => STDIN]] as $metadata) {
            self::thrown(
                Exception\InvalidParamsError::class,
                fn () => $seam->phones->simulate->create_sandbox_phone(Sample::DEVICE_ID, phone_metadata: $metadata),
            );
        }
    }

    public function testAPathIsNeverCutShort(): void
    {
        $seam = Stage::shared()->client();
        foreach (["/devices/list\0/more", "phones.list\0", "/devices/\xff"] as $path) {
            self::thrown(Exception\SeamException::class, fn () => $seam->request($path));
        }
        self::assertSame([], Stage::shared()->requests());
    }

    public function testOptionsThatDoNotHold(): void
    {
        self::thrown(Exception\InvalidOptionsError::class, fn () => new SeamClient());
        self::thrown(Exception\InvalidOptionsError::class, fn () => new SeamClient('seam_test_key', timeout_ms: -1));
        self::thrown(Exception\InvalidTokenError::class, fn () => new SeamClient('seam_cst_abc'));
        $seam = SeamClient::sandbox();
        self::thrown(Exception\InvalidOptionsError::class, fn () => $seam->phones->list(timeout_ms: -1));
    }

    public function testAnEmptyPathIsNoSandboxInMemory(): void
    {
        $error = self::thrown(Exception\InvalidOptionsError::class, fn () => SeamClient::sandbox(''));
        self::assertStringContainsString('path of a sandbox is empty', $error->getMessage());
        self::assertSame(['invalid_options', 'invalid_options'], [$error->getKind(), $error->getErrorCode()]);
    }

    public function testTheEnvironmentIsAsked(): void
    {
        putenv('SEAM_API_KEY=seam_test_key');
        try {
            $seam = new SeamClient(endpoint: Stage::shared()->endpoint(Sample::answer(['phones' => [], 'ok' => true])));
            self::assertSame([], $seam->phones->list());
        } finally {
            putenv('SEAM_API_KEY');
        }
        self::assertSame('Bearer seam_test_key', Stage::shared()->requests()[0]->headers->authorization);
    }

    /**
     * @template Error of \Throwable
     * @param class-string<Error> $class
     * @return Error
     */
    private static function thrown(string $class, callable $does): \Throwable
    {
        try {
            $does();
        } catch (\Throwable $error) {
            self::assertInstanceOf($class, $error);
            return $error;
        }
        self::fail("no $class was thrown");
    }
}
