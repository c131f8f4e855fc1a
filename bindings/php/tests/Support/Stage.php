<?php

declare(strict_types=1);

namespace Seam\Phones\Tests\Support;

use Seam\Phones\SeamClient;

/** The scripted server, whose answers are the conformance cases, or what a test writes. */
final class Stage
{
    public const ROOT = __DIR__ . '/../../../..';

    private static ?self $shared = null;
    private static int $count = 0;
    private readonly Process $server;
    private readonly string $endpoint;
    private string $name = '';

    private function __construct()
    {
        $this->server = new Process(['python3', self::ROOT . '/tests/support/scripted_server.py']);
        $this->endpoint = json_decode($this->server->line(), false, 512, JSON_THROW_ON_ERROR)->endpoint;
    }

    /** One server serves all tests; it ends with this process. */
    public static function shared(): self
    {
        return self::$shared ??= new self();
    }

    /** Where a conformance case is played. */
    public function play(\stdClass $case): string
    {
        $this->name = $case->name;
        return $this->ask('_case', $case)->endpoint;
    }

    /**
     * Where these answers are given, one a request.
     *
     * @param array<string, mixed> ...$answers
     */
    public function endpoint(array ...$answers): string
    {
        return $this->play((object) ['name' => 'php_' . ++self::$count, 'server' => $answers]);
    }

    /** Where this answer is given to every request. */
    public function always(array $answer): string
    {
        return $this->play((object) ['name' => 'php_' . ++self::$count, 'server' => [$answer], 'repeat' => true]);
    }

    /** A client that is given these answers. */
    public function client(array ...$answers): SeamClient
    {
        return new SeamClient('seam_test_key', $this->endpoint(...$answers));
    }

    /** @return list<\stdClass> what was sent to the endpoint made last */
    public function requests(): array
    {
        return $this->report()->requests;
    }

    /** What went otherwise than the case made last says. */
    public function report(): \stdClass
    {
        return $this->ask("_report/$this->name", null);
    }

    private function ask(string $path, mixed $content): \stdClass
    {
        $http = ['method' => 'POST', 'header' => 'content-type: application/json', 'content' => json_encode($content)];
        $context = stream_context_create(['http' => $http + ['ignore_errors' => true]]);
        $answer = json_decode((string) file_get_contents("$this->endpoint/$path", false, $context));
        return $answer?->ok ? $answer : throw new \RuntimeException("the scripted server: " . json_encode($answer));
    }
}
