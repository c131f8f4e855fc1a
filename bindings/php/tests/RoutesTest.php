<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Absent;
use Seam\Phones\Exception\InvalidParamsError;
use Seam\Phones\Routes;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Recorder;
use Seam\Phones\Tests\Support\Stage;

/** Every method sends what it takes, under the names that it has, to the operation that it is called like. */
final class RoutesTest extends TestCase
{
    private const GROUPS = [
        'phones' => Routes\Phones::class,
        'phones.simulate' => Routes\PhonesSimulate::class,
        'user_identities' => Routes\UserIdentities::class,
        'acs.systems' => Routes\AcsSystems::class,
        'acs.users' => Routes\AcsUsers::class,
        'acs.credentials' => Routes\AcsCredentials::class,
        'client_sessions' => Routes\ClientSessions::class,
        'events' => Routes\Events::class,
        'workspaces' => Routes\Workspaces::class,
    ];

    /** Operations of the app on a phone, which has another client. */
    private const NOT_HERE = '/^(seam|phone_sessions|mobile_sdk)\./';

    private const NOT_SENT = ['on_response', 'timeout_ms', 'max_retries'];

    public static function methods(): iterable
    {
        foreach (self::GROUPS as $name => $class) {
            foreach ((new \ReflectionClass($class))->getMethods(\ReflectionMethod::IS_PUBLIC) as $method) {
                if (!$method->isConstructor()) {
                    yield "$name.$method->name" => ["$name.$method->name", $method];
                }
            }
        }
    }

    /** @dataProvider methods */
    public function testNames(string $operation, \ReflectionMethod $method): void
    {
        $arguments = [];
        foreach (self::sent($method) as $name => $parameter) {
            $arguments[$name] = self::value($parameter);
        }
        $options = ['timeout_ms' => 1, 'max_retries' => 2];
        [[$asked, $params, $timeout, $retries]] = self::calls($method, $arguments + $options);
        self::assertSame([$operation, 1, 2], [$asked, $timeout, $retries]);
        self::assertSame($arguments, $params);
    }

    /** @dataProvider methods */
    public function testWhatIsNotGivenIsAbsentAndNullIsSent(string $operation, \ReflectionMethod $method): void
    {
        $optional = array_filter(self::sent($method), static fn ($one) => $one->isOptional());
        $needed = array_map(self::value(...), array_diff_key(self::sent($method), $optional));
        [[, $params]] = self::calls($method, $needed);
        self::assertSame(array_map(static fn () => Absent::Value, $optional), array_diff_key($params, $needed));
        [[, $params]] = self::calls($method, $needed + array_map(static fn () => null, $optional));
        self::assertSame(array_map(static fn () => null, $optional), array_diff_key($params, $needed));
    }

    /** @dataProvider methods */
    public function testTheParametersAreThoseOfTheCore(string $operation, \ReflectionMethod $method): void
    {
        try {
            SeamClient::sandbox()->request($operation, ['no_such_parameter' => 1]);
            self::fail('the core took a parameter that there is not');
        } catch (InvalidParamsError $error) {
            preg_match('/\(there are: (.*?)\)/', $error->getMessage(), $told);
            $known = $told[1] === 'none' ? [] : explode(', ', $told[1]);
            self::assertEqualsCanonicalizing($known, array_keys(self::sent($method)));
        }
    }

    public function testEveryOperationOfTheCoreHasItsMethod(): void
    {
        $methods = iterator_to_array(self::methods());
        $operations = self::operationsOfTheCore();
        self::assertArrayHasKey('phones.list', $operations);
        self::assertSame([], array_diff_key($operations, $methods));
        self::assertSame([], array_diff_key($methods, $operations));
    }

    /** @return array<string, true> */
    private static function operationsOfTheCore(): array
    {
        $sources = implode(array_map(file_get_contents(...), glob(Stage::ROOT . '/src/operations/*.rs')));
        preg_match_all('/"([a-z_]+(?:\.[a-z_0-9]+)+)",\s*"\//', $sources, $found);
        $names = preg_grep(self::NOT_HERE, $found[1], PREG_GREP_INVERT);
        return array_fill_keys($names, true);
    }

    /** @return array<string, \ReflectionParameter> */
    private static function sent(\ReflectionMethod $method): array
    {
        $parameters = [];
        foreach ($method->getParameters() as $parameter) {
            if (!in_array($parameter->getName(), self::NOT_SENT, true)) {
                $parameters[$parameter->getName()] = $parameter;
            }
        }
        return $parameters;
    }

    private static function value(\ReflectionParameter $parameter): mixed
    {
        $type = (string) $parameter->getType();
        return match (true) {
            str_contains($type, 'array') => [$parameter->getName()],
            str_contains($type, 'string') => $parameter->getName(),
            str_contains($type, 'bool') => true,
            default => 7,
        };
    }

    private static function calls(\ReflectionMethod $method, array $arguments): array
    {
        $recorder = new Recorder();
        try {
            $method->getDeclaringClass()->newInstance($recorder)->{$method->name}(...$arguments);
        } catch (\LengthException) {
        }
        return $recorder->calls;
    }
}
