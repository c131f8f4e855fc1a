<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Exception;
use Seam\Phones\Native\Errors;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Process;
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
        self::assertSame('API key not found', $error->toArray()['message']);
        $text = 'unauthorized: API key not found (phones.list, status 401, request request_1)';
        self::assertSame($text, $error->getMessage());
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
        $told = sprintf('(phones.get, device_id %s, status 404, request request_1)', Sample::DEVICE_ID);
        self::assertSame("phone_not_found: Phone not found $told", $error->getMessage());
    }

    public function testTheTextOfAnErrorHasWhatThereIs(): void
    {
        self::assertSame('', (new Exception\SeamException())->getMessage());
        self::assertSame('by hand', (new Exception\TimeoutError('by hand'))->getMessage());
        $details = (object) ['kind' => 'timeout', 'type' => 'timeout', 'message' => 'm', 'status_code' => 0];
        self::assertSame('timeout: m (status 0)', Errors::fromCore($details)->getMessage());
    }

    public function testTheTextOfAnErrorHasTheIdsThatWereAskedFor(): void
    {
        $seam = SeamClient::sandbox();
        $create = fn () => $seam->phones->simulate->create_sandbox_phone(Sample::DEVICE_ID);
        $error = self::thrown(Exception\HttpApiError::class, $create);
        $id = Sample::DEVICE_ID;
        $pattern = "/, user_identity_id $id, status 404, request .+\\)$/";
        self::assertMatchesRegularExpression($pattern, $error->getMessage());
        $ask = fn () => $seam->request('/nothing', ['workspace_id' => $id, 'limit' => 1, 7 => $id]);
        $error = self::thrown(Exception\SeamException::class, $ask);
        self::assertStringContainsString("(/nothing, workspace_id $id, status 404", $error->getMessage());
    }

    public function testTheTextOfAnErrorNeverHasAToken(): void
    {
        $token = 'seam_cst_sesame';
        $params = ['device_id' => $token, 'token' => $token, 'client_session_token' => $token];
        $seam = Stage::shared()->client(Sample::refusal(404, type: 'phone_not_found', message: 'gone'));
        $failures = [
            fn () => $seam->request('/phones/get', $params),
            fn () => $seam->request('/phones/get', $params + ["\xff" => 1]),
            fn () => $seam->phones->get($token),
        ];
        foreach ($failures as $fails) {
            $error = self::thrown(Exception\SeamException::class, $fails);
            self::assertStringNotContainsString('sesame', $error->getMessage() . json_encode($error->toArray()));
        }
    }

    public function testAClosedClientSaysSo(): void
    {
        $seam = SeamClient::sandbox();
        $seam->close();
        $error = self::thrown(Exception\InvalidHandleError::class, fn () => $seam->phones->get(Sample::DEVICE_ID));
        self::assertSame(['the client is closed', 'invalid_handle'], [$error->toArray()['message'], $error->getKind()]);
        $told = sprintf('(phones.get, device_id %s)', Sample::DEVICE_ID);
        self::assertSame("invalid_handle: the client is closed $told", $error->getMessage());
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
        self::assertSame('bad', $again->toArray()['message']);
        $text = 'invalid_input: bad (phones.list, status 400, request request_1)';
        self::assertSame([$text, $text], [$error->getMessage(), $again->getMessage()]);
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

    public static function valuesThatJsonCannotHold(): iterable
    {
        yield 'bytes' => ["\xff", '"%s" is not valid UTF-8'];
        yield 'NAN' => [NAN, 'Expected a finite number, received NAN for "%s"'];
        yield '-INF' => [-INF, 'Expected a finite number, received -INF for "%s"'];
        yield 'resource' => [STDIN, 'Expected a value that JSON can hold, received resource (stream) for "%s"'];
    }

    /** @dataProvider valuesThatJsonCannotHold */
    public function testWhatJsonCannotHoldIsRefusedByItsName(mixed $value, string $told): void
    {
        $seam = Stage::shared()->client();
        $simulate = $seam->phones->simulate;
        $metadata = ['os_version' => $value];
        $refusals = [
            'phone_metadata.os_version' => fn () => $simulate->create_sandbox_phone(
                Sample::DEVICE_ID,
                phone_metadata: $metadata,
            ),
            'user_identity_ids.1' => fn () => $seam->user_identities->list(user_identity_ids: ['a', $value]),
            'a.b.0.c' => fn () => $seam->request('/a', ['x' => 1, 'a' => (object) ['b' => [['c' => $value]]]]),
            'b' => fn () => $seam->request('/a', ['a' => new \DateTimeImmutable(), 'b' => $value]),
        ];
        if (is_string($value)) {
            $refusals['device_id'] = fn () => $seam->phones->get($value);
        }
        if (is_float($value)) {
            $refusals['limit'] = fn () => $seam->events->list(limit: $value);
        }
        foreach ($refusals as $name => $refused) {
            $error = self::thrown(Exception\InvalidParamsError::class, $refused);
            self::assertSame(sprintf($told, $name), $error->toArray()['message']);
            $problem = str_replace([' for "%s"', '"%s" '], '', $told);
            self::assertSame([$problem], $error->getValidationErrorMessages($name));
            self::assertSame(['invalid_params', null], [$error->getErrorCode(), $error->getPrevious()]);
            self::assertStringContainsString("({$error->getOperation()}", $error->getMessage());
        }
        self::assertSame([], Stage::shared()->requests());
    }

    public function testNamesAndDepthsThatJsonCannotHold(): void
    {
        $seam = SeamClient::sandbox();
        $loop = [];
        $loop['loop'] = &$loop;
        $loop['again'] = &$loop;
        $deep = [];
        for ($depth = 0; $depth < 600; $depth++) {
            $deep = [$deep];
        }
        $cases = [
            "\"a.\u{fffd}\" is not valid UTF-8" => ['a' => ["\xff" => 1]],
            '"a" is nested too deeply or contains itself' => ['x' => 1, 'a' => $loop],
            '"b" is nested too deeply or contains itself' => ['x' => 1, 'b' => $deep],
        ];
        foreach ($cases as $told => $params) {
            $error = self::thrown(Exception\InvalidParamsError::class, fn () => $seam->request('/a', $params));
            self::assertStringContainsString($told, $error->getMessage());
        }
    }

    public function testAnOptionThatJsonCannotHoldIsRefusedByItsName(): void
    {
        $error = self::thrown(Exception\InvalidOptionsError::class, fn () => new SeamClient("seam_sesame\xff"));
        self::assertStringContainsString('"api_key" is not valid UTF-8', $error->getMessage());
        self::assertStringNotContainsString('sesame', $error->getMessage() . json_encode($error->toArray()));
    }

    public function testTimesAreSentAsTexts(): void
    {
        $page = ['user_identities' => [], 'pagination' => ['has_next_page' => false], 'ok' => true];
        $seam = Stage::shared()->client(Sample::answer($page), Sample::answer(['ok' => true]));
        $time = new \DateTimeImmutable('2030-01-02 03:04:05.5+02:00');
        $seam->user_identities->list(created_before: $time);
        $nested = ['between' => [$time, new \DateTime('2030-01-02 UTC')], 'in' => (object) ['at' => $time]];
        $seam->request('/a', $nested);
        [$first, $second] = Stage::shared()->requests();
        self::assertStringContainsString('created_before=2030-01-02T03%3A04%3A05.500000%2B02%3A00', $first->query);
        $text = '2030-01-02T03:04:05.500000+02:00';
        $body = ['between' => [$text, '2030-01-02T00:00:00.000000+00:00'], 'in' => ['at' => $text]];
        self::assertSame($body, json_decode(json_encode($second->body), true));
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

    public function testAPathThatWasNotSetIsNoSandboxInMemory(): void
    {
        foreach ([['', 'empty'], [null, 'null']] as [$file, $told]) {
            $error = self::thrown(Exception\InvalidOptionsError::class, fn () => SeamClient::sandbox($file));
            $told = "path of a sandbox is $told: give the path of a file, or leave it out";
            self::assertStringContainsString($told, $error->getMessage());
            self::assertSame(['invalid_options', 'invalid_options'], [$error->getKind(), $error->getErrorCode()]);
        }
        self::thrown(Exception\InvalidOptionsError::class, fn () => SeamClient::sandbox(file: null));
    }

    public function testTheExampleSaysThatItNeedsAFile(): void
    {
        $example = dirname(__DIR__, 3) . '/examples/php/lost_phone.php';
        self::assertSame([2, '', "usage: lost_phone.php FILE\n"], Process::run([PHP_BINARY, $example]));
    }

    public function testTheParametersOfARequestHaveNames(): void
    {
        $seam = SeamClient::sandbox();
        $error = self::thrown(Exception\InvalidParamsError::class, fn () => $seam->request('/phones/list', [1]));
        $told = 'the parameters must be an array whose keys are names, or an object, received a list';
        self::assertSame([$told, '/phones/list'], [$error->toArray()['message'], $error->getOperation()]);
        self::assertSame(['invalid_params', 'invalid_params'], [$error->getKind(), $error->getErrorCode()]);
        self::assertEquals($seam->request('/phones/list'), $seam->request('/phones/list', []));
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
