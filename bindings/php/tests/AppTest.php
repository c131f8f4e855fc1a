<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Exception\HttpApiError;
use Seam\Phones\Exception\HttpUnauthorizedError;
use Seam\Phones\Exception\InvalidHandleError;
use Seam\Phones\Exception\InvalidParamsError;
use Seam\Phones\Exception\InvalidTokenError;
use Seam\Phones\Exception\SeamException;
use Seam\Phones\Resources\PhoneSession;
use Seam\Phones\Resources\UserIdentity;
use Seam\Phones\SeamApp;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Sample;
use Seam\Phones\Tests\Support\Stage;

/** The phone's own part, seen from the app. */
final class AppTest extends TestCase
{
    private const TOKEN = 'seam_cst1_sesame';

    private string $file;
    private SeamClient $server;
    private UserIdentity $jane;

    protected function setUp(): void
    {
        $this->file = sys_get_temp_dir() . '/' . bin2hex(random_bytes(8)) . '.db';
        $this->server = SeamClient::sandbox($this->file);
        $this->jane = $this->user('Jane Doe');
    }

    protected function tearDown(): void
    {
        $this->server->close();
        array_map(unlink(...), glob("$this->file*"));
    }

    public function testAnAppRegistersItsPhoneGetsItsCredentialsAndDeactivatesItself(): void
    {
        $app = $this->app($this->jane);
        $session = self::installed($app);
        self::assertSame('Jane Doe', $session->user_identity->full_name);
        self::assertEquals($session, self::installed($app));
        [$credential] = $app->credentials->list();
        self::assertSame([$this->jane->id, 'mobile_key'], [$credential->user_identity_id, $credential->access_method]);
        self::assertSame($credential->id, $session->provider_sessions[0]->acs_credentials[0]->id);
        [$phone] = $this->phones($this->jane);
        $app->phones->deactivate($phone);
        self::assertSame([], $this->phones($this->jane));
    }

    public function testWhatIsAnotherUsersIsNotThere(): void
    {
        $ada = $this->user('Ada');
        self::installed($this->app($ada));
        $app = $this->app($this->jane);
        [$phone] = $this->phones($ada);
        $error = self::error(fn () => $app->phones->deactivate($phone));
        self::assertSame('phone_not_found', $error->getErrorCode());
        self::assertSame([], $app->credentials->list());
        self::assertSame([$phone], $this->phones($ada));
    }

    public function testTheOperationsOfAServerAreNotOnIt(): void
    {
        $app = $this->app($this->jane);
        self::assertFalse(method_exists($app->phones, 'list'));
        self::assertFalse(property_exists($app->phones, 'simulate'));
        self::assertFalse(method_exists($app->client_sessions, 'create'));
        $error = self::error(fn () => $app->request('phones.list'));
        self::assertInstanceOf(HttpUnauthorizedError::class, $error);
        self::assertSame('client_session_token_used_for_api_key', $error->getErrorCode());
        $this->expectException(InvalidParamsError::class);
        $app->phones->deactivate(Sample::DEVICE_ID, confirm: true);
    }

    public function testWithAPublishableKeyTheAppGetsTheSessionThatItsServerPrepared(): void
    {
        $sessions = $this->server->client_sessions;
        $sessions->create(user_identity_id: $this->jane->id, user_identifier_key: 'key-of-jane');
        $key = $this->server->workspaces->get()->publishable_key;
        $app = SeamApp::fromPublishableKey($key, 'key-of-jane', endpoint: "sandbox:$this->file");
        self::assertSame($this->jane->id, self::installed($app)->user_identity->id);
        $app->phones->deactivate($this->phones($this->jane)[0]);
        self::assertSame([], $this->phones($this->jane));
        // Nobody has said what the session of another key may do.
        $stranger = SeamApp::fromPublishableKey($key, 'another-key', endpoint: "sandbox:$this->file");
        self::assertInstanceOf(HttpApiError::class, self::error(fn () => self::installed($stranger)));
    }

    public function testThePublishableKeyMakesTheSessionAndItsTokenDoesTheRest(): void
    {
        $session = [
            'client_session_id' => Sample::OTHER_ID,
            'token' => self::TOKEN,
            'user_identity_ids' => [],
            'user_identifier_key' => 'key-of-jane',
            'connect_webview_ids' => [],
            'connected_account_ids' => [],
            'device_count' => 0,
            'created_at' => '2025-01-01T10:40:00.000Z',
            'expires_at' => '2035-01-01T10:40:00.000Z',
            'workspace_id' => Sample::OTHER_ID,
        ];
        $stage = Stage::shared();
        $endpoint = $stage->endpoint(
            Sample::answer(['ok' => true, 'client_session' => $session]),
            Sample::answer(['ok' => true, 'acs_credentials' => []]),
        );
        $app = SeamApp::fromPublishableKey('seam_pk1_public', 'key-of-jane', endpoint: $endpoint);
        self::assertSame([], $app->credentials->list());
        [$made, $listed] = $stage->requests();
        self::assertSame('/client_sessions/get_or_create', $made->path);
        self::assertEquals((object) ['user_identifier_key' => 'key-of-jane'], $made->body);
        self::assertSame('seam_pk1_public', $made->headers->{'seam-publishable-key'});
        self::assertFalse(isset($made->headers->authorization));
        self::assertSame(self::TOKEN, $listed->headers->{'client-session-token'});
        self::assertFalse(isset($listed->headers->{'seam-publishable-key'}));
    }

    public function testATokenIsReplacedWhileTheAppIsInUse(): void
    {
        $session = $this->server->client_sessions->create(user_identity_id: $this->jane->id);
        $app = new SeamApp($session->token, endpoint: "sandbox:$this->file");
        self::installed($app);
        $this->server->client_sessions->revoke($session->id);
        self::assertInstanceOf(HttpUnauthorizedError::class, self::error(fn () => $app->credentials->list()));
        $app->replaceToken($this->token($this->jane));
        self::assertCount(1, $app->credentials->list());
        $error = self::error(fn () => $app->replaceToken('seam_the_key_of_the_server'));
        self::assertInstanceOf(InvalidTokenError::class, $error);
        self::assertCount(1, $app->credentials->list());
    }

    public function testAMissingTokenIsRefusedAndNoOtherCredentialsAreTaken(): void
    {
        putenv('SEAM_API_KEY=seam_the_key_of_the_server');
        try {
            self::assertInstanceOf(InvalidTokenError::class, self::error(fn () => new SeamApp('')));
            $error = self::error(fn () => new SeamApp('seam_the_key_of_the_server'));
            self::assertStringContainsString('cannot be used as client_session_token', $error->getMessage());
            $this->expectException(\TypeError::class);
            new SeamApp(null);
        } finally {
            putenv('SEAM_API_KEY');
        }
    }

    public function testItShowsNoTokenAndIsNotCopied(): void
    {
        $app = new SeamApp(self::TOKEN, endpoint: 'sandbox:');
        self::assertStringNotContainsString('sesame', print_r($app, true) . var_export($app, true) . json_encode($app));
        try {
            serialize($app);
            self::fail('it was serialized');
        } catch (\LogicException $error) {
            self::assertStringStartsWith(SeamApp::class, $error->getMessage());
        }
        $app->close();
        $this->expectException(InvalidHandleError::class);
        $app->credentials->list();
    }

    /** A user with a credential that is kept on all phones. */
    private function user(string $name): UserIdentity
    {
        $user = $this->server->user_identities->create(full_name: $name);
        $systems = array_column($this->server->acs->systems->list(), 'acs_system_id', 'is_credential_manager');
        $this->server->acs->users->create(acs_system_id: $systems[0], full_name: $name, user_identity_id: $user->id);
        $this->server->acs->credentials->create(
            access_method: 'mobile_key',
            user_identity_id: $user->id,
            acs_system_id: $systems[0],
            credential_manager_acs_system_id: $systems[1],
            is_multi_phone_sync_credential: true,
        );
        return $user;
    }

    private function token(UserIdentity $user): string
    {
        return $this->server->client_sessions->create(user_identity_id: $user->id)->token;
    }

    private function app(UserIdentity $user): SeamApp
    {
        return new SeamApp($this->token($user), endpoint: "sandbox:$this->file");
    }

    /** @return list<string> */
    private function phones(UserIdentity $user): array
    {
        return array_column($this->server->phones->list(owner_user_identity_id: $user->id), 'device_id');
    }

    private static function installed(SeamApp $app): PhoneSession
    {
        return $app->phone_sessions->get_or_create(
            custom_sdk_installation_id: 'installation-1',
            phone_os: 'android',
            phone_device_metadata: ['model' => 'Fairphone 5'],
        );
    }

    private static function error(callable $call): SeamException
    {
        try {
            $call();
        } catch (SeamException $error) {
            return $error;
        }
        self::fail('it succeeded');
    }
}
