<?php

declare(strict_types=1);

namespace Seam\Phones\Tests\Support;

/** A program that runs beside the test, and is ended with it. */
final class Process
{
    /** @var resource */
    private $process;

    /** @var array<int, resource> */
    private array $pipes = [];

    /** @param list<string> $command */
    public function __construct(array $command, array $environment = [], ?string $directory = null)
    {
        $ends = [['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']];
        $process = proc_open($command, $ends, $this->pipes, $directory, $environment + getenv());
        $this->process = $process ?: throw new \RuntimeException("cannot run $command[0]");
    }

    /**
     * What a program prints; it must succeed.
     *
     * @param list<string> $command
     */
    public static function output(array $command, array $environment = [], ?string $directory = null): string
    {
        [$status, $output, $errors] = self::run($command, $environment, $directory);
        if ($status !== 0) {
            throw new \RuntimeException(implode(' ', $command) . " ended with $status:\n$output$errors");
        }
        return $output;
    }

    /**
     * @param list<string> $command
     * @return array{int, string, string} the status, what it prints, what it prints as errors
     */
    public static function run(array $command, array $environment = [], ?string $directory = null): array
    {
        $process = new self(['timeout', '300', ...$command], $environment, $directory);
        fclose($process->pipes[0]);
        $output = (string) stream_get_contents($process->pipes[1]);
        $errors = (string) stream_get_contents($process->pipes[2]);
        return [proc_close($process->process), $output, $errors];
    }

    /** What it prints next. */
    public function line(): string
    {
        return trim((string) fgets($this->pipes[1]));
    }

    /** All that it prints until its end. */
    public function rest(): string
    {
        return (string) stream_get_contents($this->pipes[1]);
    }

    /** All that it prints as errors until its end. */
    public function errors(): string
    {
        return (string) stream_get_contents($this->pipes[2]);
    }

    public function signal(int $signal): void
    {
        proc_terminate($this->process, $signal);
    }

    public function end(): void
    {
        $this->signal(SIGTERM);
        array_map(fclose(...), $this->pipes);
        proc_close($this->process);
    }
}
