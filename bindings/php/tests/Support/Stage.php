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
    private readonly \CurlHandle $connection;
    private string $name = '';

    private function __construct()
    {
        $this->server = new Process(['python3', self::ROOT . '/tests/support/scripted_server.py']);
        $this->endpoint = json_decode($this->server->line(), false, 512, JSON_THROW_ON_ERROR)->endpoint;
        $this->connection = curl_init();
        curl_setopt($this->connection, CURLOPT_RETURNTRANSFER, true);
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
        curl_setopt($this->connection, CURLOPT_URL, "$this->endpoint/$path");
        curl_setopt($this->connection, CURLOPT_POSTFIELDS, json_encode($content));
        $answer = json_decode((string) curl_exec($this->connection));
        return $answer?->ok ? $answer : throw new \RuntimeException("the scripted server: " . json_encode($answer));
    }
}
