<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Exception\SeamException;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Patterns;
use Seam\Phones\Tests\Support\Stage;

/** The conformance cases, played through this package: by a call alone, and by one that runs concurrently. */
final class ConformanceTest extends TestCase
{
    /** The operations whose answer is what their method returns. */
    private const WHOLE = ['phones.deactivate', 'phones.deactivate_many'];

    public static function cases(): iterable
    {
        foreach (glob(Stage::ROOT . '/tests/conformance/*.json') as $file) {
            $case = json_decode(file_get_contents($file), false, 512, JSON_THROW_ON_ERROR);
            if (in_array('php', $case->faces ?? ['php'], true)) {
                yield $case->name => [$case];
            }
        }
    }

    /** @dataProvider cases */
    public function testCase(\stdClass $case): void
    {
        $this->play($case, self::called(...));
    }

    /** @dataProvider cases */
    public function testCaseConcurrently(\stdClass $case): void
    {
        $this->play($case, static function (SeamClient $seam, \stdClass ...$call): mixed {
            $functions = ['case' => fn () => self::called($seam, ...$call), 'other' => static fn () => null];
            $settled = $seam->startConcurrently($functions)->settle()['case'];
            return $settled['state'] === 'fulfilled' ? $settled['value'] : throw $settled['reason'];
        });
    }

    /** @param callable(SeamClient, \stdClass, \stdClass): mixed $called what the case's call gives on a client */
    private function play(\stdClass $case, callable $called): void
    {
        $is_remote = $case->backend === 'remote';
        $endpoint = $is_remote ? Stage::shared()->play($case) : 'sandbox:';
        $config = (array) ($case->config ?? ($is_remote ? ['api_key' => 'seam_test_key'] : []));
        $config += ['endpoint' => $endpoint];
        [$expected, $happened] = self::played($case, $config, $called);
        self::assertSame([], Patterns::differences($expected, $happened));
        if ($is_remote) {
            self::assertSame([], Stage::shared()->report()->problems);
        }
    }

    /** @return array{\stdClass, mixed} what the case expects and what happened, both as the core's envelope */
    private static function played(\stdClass $case, array $config, callable $called): array
    {
        $variables = [];
        $expected = $case->expect;
        if (isset($config['headers'])) {
            $config['headers'] = (array) $config['headers'];
        }
        try {
            $seam = new SeamClient(...$config);
            foreach ($case->setup ?? [] as $step) {
                $params = Patterns::substitute($step->params ?? new \stdClass(), $variables);
                $answer = $seam->request($step->operation, $params);
                foreach ((array) ($step->save ?? []) as $name => $path) {
                    $variables[$name] = Patterns::lookUp($answer, $path);
                }
            }
            $expected = Patterns::substitute($expected, $variables);
            $params = Patterns::substitute($case->params ?? new \stdClass(), $variables);
            return [self::spoken($case, $expected), $called($seam, $case, $params)];
        } catch (SeamException $error) {
            return [$expected, (object) ['ok' => false, 'error' => (object) $error->toArray()]];
        }
    }

    private static function called(SeamClient $seam, \stdClass $case, \stdClass $params): mixed
    {
        $options = (array) ($case->options ?? []);
        if ($case->generic ?? false) {
            return $seam->request($case->operation, $params, ...$options);
        }
        $names = explode('.', $case->operation);
        $method = array_pop($names);
        $group = array_reduce($names, static fn ($group, $name) => $group->$name, $seam);
        // As arrays, as they are written in PHP: an empty one is as good as an empty object.
        $arguments = json_decode(json_encode($params, JSON_PRESERVE_ZERO_FRACTION), true) + $options;
        $returned = $group->$method(...$arguments);
        $answer = ['ok' => true] + match (true) {
            $returned === null => [],
            in_array($case->operation, self::WHOLE, true) => $returned->toArray(),
            default => [self::result($case->operation) => $returned],
        };
        return json_decode(json_encode($answer, JSON_PRESERVE_ZERO_FRACTION));
    }

    /** Where an operation's answer holds what its method returns. */
    private static function result(string $operation): ?string
    {
        static $keys = null;
        if ($keys === null) {
            $table = json_decode(file_get_contents(Stage::ROOT . '/operations.json'), false, 512, JSON_THROW_ON_ERROR);
            foreach ($table->operations as $one) {
                $keys[$one->name] = $one->answer->key ?? null;
            }
        }
        return $keys[$operation] ?? null;
    }

    /** The expectation without what a method does not tell: that something had been deleted before. */
    private static function spoken(\stdClass $case, \stdClass $expected): \stdClass
    {
        $is_whole = in_array($case->operation, self::WHOLE, true);
        if (($case->generic ?? false) || !($expected->ok ?? false) || $is_whole) {
            return $expected;
        }
        $told = ['ok' => true, self::result($case->operation) ?? '' => true];
        return (object) array_intersect_key((array) $expected, $told);
    }
}
