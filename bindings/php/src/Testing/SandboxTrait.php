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
 */
trait SandboxTrait
{
    /** The client of the test's sandbox. */
    protected SeamClient $seamSandbox;

    /** @before */
    #[Before]
    final protected function openSeamSandbox(): void
    {
        $this->seamSandbox = SeamClient::sandbox();
    }

    /** @after */
    #[After]
    final protected function closeSeamSandbox(): void
    {
        if (!isset($this->seamSandbox)) {
            return;
        }
        // PHPUnit 9 has no status().
        $failed = method_exists($this, 'status')
            ? $this->status()->isFailure() || $this->status()->isError()
            : $this->hasFailed();
        if ($failed) {
            fwrite(STDERR, "\nEvents of seamSandbox in {$this->toString()}:\n{$this->eventsOfSeamSandbox()}\n");
        }
        // PHPUnit keeps the objects of its tests until all have run.
        $this->seamSandbox->close();
        unset($this->seamSandbox);
    }

    private function eventsOfSeamSandbox(): string
    {
        try {
            $events = $this->seamSandbox->events->list(since: '1970-01-01T00:00:00Z', limit: 1000);
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
