<?php

declare(strict_types=1);

namespace Seam\Phones\Testing;

use PHPUnit\Framework\Attributes\After;
use PHPUnit\Framework\Attributes\Before;
use Seam\Phones\Exception\SeamException;
use Seam\Phones\SeamClient;

/**
 * Gives each test of a class of PHPUnit's (9.6 or later) a fresh sandbox in memory, and shows the sandbox's events on
 * standard error when the test fails:
 *
 *     final class LostPhoneTest extends TestCase
 *     {
 *         use \Seam\Phones\Testing\SandboxTrait;
 *
 *         public function testALostPhone(): void
 *         {
 *             $owner = $this->seamSandbox->user_identities->create();
 *
 * For an app in another process, `$this->seamServer()` has a workspace for the test alone, with its keys.
 */
trait SandboxTrait
{
    /** The client of the test's sandbox. */
    protected SeamClient $seamSandbox;

    private ?SeamServer $seamServer = null;

    /**
     * What the test's sandboxes begin with: a seed, the path of one in a file of JSON, or null for nothing. To be
     * overridden.
     *
     * @return array<string, mixed>|string|null
     */
    protected function seamSeed(): array|string|null
    {
        return null;
    }

    /** A sandbox for apps in other processes: a workspace for this test alone, of a server that all tests share. */
    final protected function seamServer(): SeamServer
    {
        if ($this->seamServer === null) {
            $this->seamServer = new SeamServer($this->toString());
            $this->sowSeamSeed($this->seamServer->seam);
        }
        return $this->seamServer;
    }

    /** @before */
    #[Before]
    final protected function openSeamSandbox(): void
    {
        $this->seamSandbox = SeamClient::sandbox();
        $this->sowSeamSeed($this->seamSandbox);
    }

    /** @after */
    #[After]
    final protected function closeSeamSandbox(): void
    {
        // PHPUnit 9 has no status().
        $failed = method_exists($this, 'status')
            ? $this->status()->isFailure() || $this->status()->isError()
            : $this->hasFailed();
        $sandboxes = ['seamSandbox' => $this->seamSandbox ?? null, 'seamServer' => $this->seamServer?->seam];
        foreach (array_filter($failed ? $sandboxes : []) as $name => $seam) {
            fwrite(STDERR, "\nEvents of $name in {$this->toString()}:\n{$this->eventsOfSeam($seam)}\n");
        }
        // PHPUnit keeps the objects of its tests until all have run.
        ($this->seamSandbox ?? null)?->close();
        $this->seamServer?->close();
        $this->seamServer = null;
        unset($this->seamSandbox);
    }

    private function sowSeamSeed(SeamClient $seam): void
    {
        $seed = $this->seamSeed();
        if (is_string($seed)) {
            $text = file_get_contents($seed) ?: throw new \RuntimeException("seamSeed: $seed cannot be read");
            $seed = json_decode($text, true, flags: JSON_THROW_ON_ERROR);
        }
        if ($seed !== null) {
            $seam->test_helpers->seed($seed);
        }
    }

    private function eventsOfSeam(SeamClient $seam): string
    {
        try {
            $events = $seam->events->list(since: '1970-01-01T00:00:00Z', limit: 1000);
        } catch (SeamException $exception) {
            return "cannot be had: {$exception->getMessage()}";
        }
        $lines = [];
        foreach ($events as $event) {
            $line = "$event->occurred_at  $event->event_type";
            foreach ($event->jsonSerialize() as $name => $id) {
                if (str_ends_with($name, '_id') && !in_array($name, ['event_id', 'workspace_id'], true)) {
                    $line .= "  $name=$id";
                }
            }
            $lines[] = $line;
        }
        return implode("\n", $lines) ?: 'none';
    }
}
