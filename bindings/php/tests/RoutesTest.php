<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Absent;
use Seam\Phones\Routes;
use Seam\Phones\SeamApp;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Recorder;
use Seam\Phones\Tests\Support\Table;

/** Every method sends what it takes, under the names that it has, to the operation that it is called like. */
final class RoutesTest extends TestCase
{
    private const GROUPS = [
        'phones' => Routes\Phones::class,
        'phones.simulate' => Routes\PhonesSimulate::class,
        'user_identities' => Routes\UserIdentities::class,
        'acs.systems' => Routes\AcsSystems::class,
        'acs.entrances' => Routes\AcsEntrances::class,
        'acs.users' => Routes\AcsUsers::class,
        'acs.credentials' => Routes\AcsCredentials::class,
        'client_sessions' => Routes\ClientSessions::class,
        'events' => Routes\Events::class,
        'workspaces' => Routes\Workspaces::class,
        'test_helpers' => Routes\TestHelpers::class,
        'test_helpers.clock' => Routes\TestHelpersClock::class,
        'test_helpers.snapshot' => Routes\TestHelpersSnapshot::class,
        'test_helpers.workspaces' => Routes\TestHelpersWorkspaces::class,
        'test_helpers.webhooks' => Routes\TestHelpersWebhooks::class,
    ];

    /** An app on a phone has a client of its own, which calls one group by a shorter name. */
    private const APP_GROUPS = [
        'phone_sessions' => Routes\AppPhoneSessions::class,
        'mobile_sdk.v1.acs.credentials' => Routes\AppCredentials::class,
        'phones' => Routes\AppPhones::class,
        'user_identities' => Routes\AppUserIdentities::class,
        'acs.systems' => Routes\AppAcsSystems::class,
        'acs.entrances' => Routes\AppAcsEntrances::class,
        'acs.users' => Routes\AppAcsUsers::class,
        'acs.credentials' => Routes\AppAcsCredentials::class,
        'client_sessions' => Routes\AppClientSessions::class,
        'events' => Routes\AppEvents::class,
        'workspaces' => Routes\AppWorkspaces::class,
    ];

    private const NOT_SENT = ['on_response', 'on_progress', 'timeout_ms', 'max_retries'];

    public static function methods(): iterable
    {
        yield from self::methodsOf(self::GROUPS);
        foreach (self::methodsOf(self::APP_GROUPS) as $name => $method) {
            yield "app.$name" => $method;
        }
    }

    private static function methodsOf(array $groups): iterable
    {
        foreach ($groups as $name => $class) {
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
    public function testWhatIsNotGivenIsAbsent(string $operation, \ReflectionMethod $method): void
    {
        [$optional, $needed] = self::optionalAndNeeded($method);
        [[, $params]] = self::calls($method, $needed);
        self::assertSame(array_map(static fn () => Absent::Value, $optional), array_diff_key($params, $needed));
    }

    /** @dataProvider methods */
    public function testNullIsSentWhereTheCoreTakesIt(string $operation, \ReflectionMethod $method): void
    {
        [$optional, $needed] = self::optionalAndNeeded($method);
        $nullable = array_filter(Table::operations()[$operation], static fn ($parameter) => $parameter->nullable);
        $nulls = array_map(static fn () => null, $nullable);
        [[, $params]] = self::calls($method, $needed + $nulls);
        self::assertEquals($nulls, array_intersect_key($params, $nulls));
        foreach (array_keys(array_diff_key($optional + $needed, $nullable)) as $name) {
            try {
                self::calls($method, [$name => null] + $needed);
                self::fail("null was taken for $name");
            } catch (\TypeError $error) {
                self::assertStringContainsString("(\$$name) must be of type", $error->getMessage());
            }
        }
    }

    /** @dataProvider methods */
    public function testTheParametersAreThoseOfTheCore(string $operation, \ReflectionMethod $method): void
    {
        self::assertSame(array_keys(Table::operations()[$operation]), array_keys(self::sent($method)));
    }

    /** @dataProvider methods */
    public function testAnIdThatIsRequiredAloneIsGivenWithoutItsName(string $operation, \ReflectionMethod $method): void
    {
        [, $needed] = self::optionalAndNeeded($method);
        $name = (string) array_key_first($needed);
        if (count($needed) !== 1 || !str_ends_with($name, '_id')) {
            $this->expectNotToPerformAssertions();
            return;
        }
        [[, $params]] = self::calls($method, ['the id']);
        self::assertSame('the id', $params[$name]);
    }

    public function testEveryOperationOfTheCoreHasItsMethod(): void
    {
        $methods = array_keys(iterator_to_array(self::methodsOf(self::GROUPS)));
        self::assertContains('phones.list', $methods);
        self::assertEqualsCanonicalizing(array_keys(Table::operations('api_key')), $methods);
    }

    public function testAnAppHasWhatAClientSessionMayCallAndNothingElse(): void
    {
        $methods = array_keys(iterator_to_array(self::methodsOf(self::APP_GROUPS)));
        self::assertContains('phone_sessions.get_or_create', $methods);
        self::assertEqualsCanonicalizing(array_keys(Table::operations('client_session')), $methods);
    }

    public function testTheOptionsAreThoseOfTheCore(): void
    {
        $others = ['wait_for_action_attempt', 'logger'];
        self::assertEqualsCanonicalizing([...Table::clientOptions(), ...$others], self::options(SeamClient::class));
        $of_app = array_diff(Table::clientOptions(), Table::credentialOptions());
        $others = ['client_session_token', 'logger'];
        self::assertEqualsCanonicalizing([...$of_app, ...$others], self::options(SeamApp::class));
    }

    /** @return list<string> */
    private static function options(string $client): array
    {
        $taken = (new \ReflectionMethod($client, '__construct'))->getParameters();
        return array_map(static fn ($parameter) => $parameter->getName(), $taken);
    }

    /** @return array{array<string, \ReflectionParameter>, array<string, mixed>} */
    private static function optionalAndNeeded(\ReflectionMethod $method): array
    {
        $optional = array_filter(self::sent($method), static fn ($one) => $one->isOptional());
        return [$optional, array_map(self::value(...), array_diff_key(self::sent($method), $optional))];
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
