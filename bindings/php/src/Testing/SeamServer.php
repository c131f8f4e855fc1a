<?php

declare(strict_types=1);

namespace Seam\Phones\Testing;

use Seam\Phones\Exception\SeamException;
use Seam\Phones\SeamClient;

/**
 * A fresh workspace of a running `seam-phones serve`, for an app in another process. One server serves all tests of a
 * process; each test has a workspace of its own, so that tests that run at once do not meet.
 */
final class SeamServer
{
    /** The keys of the server of this process, and the process that started it. */
    private static ?array $keys = null;
    private static int $startedBy = 0;

    public readonly string $endpoint;
    public readonly string $workspaceId;
    public readonly string $apiKey;
    public readonly string $personalAccessToken;
    public readonly string $publishableKey;

    /** A client of the workspace. */
    public readonly SeamClient $seam;

    private readonly SeamClient $owner;

    public function __construct(?string $name = null)
    {
        // A forked child leaves its parent's server alone.
        if (self::$startedBy !== getmypid()) {
            self::$keys = self::start();
            self::$startedBy = getmypid();
        }
        $this->endpoint = self::$keys['endpoint'];
        $this->owner = new SeamClient(api_key: self::$keys['api_key'], endpoint: $this->endpoint);
        $workspaces = $this->owner->test_helpers->workspaces;
        $made = $name === null ? $workspaces->create() : $workspaces->create(name: $name);
        $this->workspaceId = $made->workspace_id;
        $this->apiKey = $made->api_key;
        $this->personalAccessToken = $made->personal_access_token;
        $this->publishableKey = $made->publishable_key;
        $this->seam = new SeamClient(api_key: $this->apiKey, endpoint: $this->endpoint);
    }

    /**
     * The variables by which an app in another process finds the sandbox.
     *
     * @return array<string, string>
     */
    public function environment(): array
    {
        return ['SEAM_ENDPOINT' => $this->endpoint, 'SEAM_API_KEY' => $this->apiKey];
    }

    /** Deletes the workspace. */
    public function close(): void
    {
        try {
            $this->owner->test_helpers->workspaces->delete($this->workspaceId);
        } catch (SeamException) {
            // A server that the test has ended has nothing to be deleted.
        }
        $this->seam->close();
        $this->owner->close();
    }

    /** Without the keys. */
    public function __debugInfo(): array
    {
        return ['endpoint' => $this->endpoint, 'workspaceId' => $this->workspaceId];
    }

    /** Starts the server of this process, which ends with it. */
    private static function start(): array
    {
        $program = getenv('SEAM_PHONES_BIN') ?: self::onPath();
        // What the environment says of Seam could make it a sandbox that is not fresh.
        $isKept = static fn (string $name): bool => !str_starts_with($name, 'SEAM_');
        $environment = array_filter(getenv(), $isKept, ARRAY_FILTER_USE_KEY);
        $command = [$program, 'serve', '--listen', '127.0.0.1:0', '--quiet', '--json'];
        $process = proc_open($command, [1 => ['pipe', 'w']], $pipes, null, $environment);
        if ($process === false) {
            throw new \RuntimeException("seamServer cannot start the command line (SEAM_PHONES_BIN, or on the PATH)");
        }
        // One line once it listens, or none when it ends before.
        $said = fgets($pipes[1]);
        if ($said === false) {
            throw new \RuntimeException("seamServer: $program serve ended with " . proc_close($process));
        }
        $owner = getmypid();
        register_shutdown_function(static function () use ($process, $pipes, $owner): void {
            if (getmypid() === $owner) {
                proc_terminate($process);
                fclose($pipes[1]);
                proc_close($process);
            }
        });
        return json_decode($said, true, flags: JSON_THROW_ON_ERROR);
    }

    private static function onPath(): string
    {
        foreach (explode(PATH_SEPARATOR, (string) getenv('PATH')) as $folder) {
            if (is_executable("$folder/seam-phones")) {
                return "$folder/seam-phones";
            }
        }
        $message = 'seamServer needs the command line: put seam-phones on the PATH, or set SEAM_PHONES_BIN';
        throw new \RuntimeException($message);
    }
}
