<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Exception\HttpApiError;
use Seam\Phones\Exception\InvalidHandleError;
use Seam\Phones\Exception\InvalidTokenError;
use Seam\Phones\SeamClient;
use Seam\Phones\Tests\Support\Sample;
use Seam\Phones\Tests\Support\Stage;

/** The calls of the guide, on a sandbox and on a server. */
final class PhonesTest extends TestCase
{
    public function testLostPhone(): void
    {
        $seam = SeamClient::sandbox();
        $user_identity = $seam->user_identities->create(full_name: 'Ada');
        $lost = $seam->phones->simulate->create_sandbox_phone(user_identity_id: $user_identity->id);
        $kept = $seam->phones->simulate->create_sandbox_phone(
            user_identity_id: $user_identity->id,
            custom_sdk_installation_id: 'second',
            phone_metadata: ['operating_system' => 'ios', 'device_model' => 'iPhone'],
        );
        self::assertEquals($lost, $seam->phones->get(device_id: $lost->device_id));
        $phones = $seam->phones->list(owner_user_identity_id: $user_identity->id);
        self::assertEqualsCanonicalizing([$lost->device_id, $kept->device_id], array_column($phones, 'device_id'));

        self::assertNull($seam->phones->deactivate(device_id: $lost->device_id));

        self::assertEquals([$kept], $seam->phones->list(owner_user_identity_id: $user_identity->id));
        $this->expectException(HttpApiError::class);
        $seam->phones->get(device_id: $lost->device_id);
    }

    public function testTheCompanions(): void
    {
        $seam = SeamClient::sandbox();
        $created = $seam->user_identities->create(user_identity_key: 'ada', email_address: null);
        self::assertEquals($created, $seam->user_identities->get(user_identity_key: 'ada'));
        self::assertContainsEquals($created, $seam->user_identities->list());
        $seam->user_identities->update(user_identity_id: $created->id, full_name: 'Ada');
        self::assertSame('Ada', $seam->user_identities->get(user_identity_id: $created->id)->full_name);
        $seam->user_identities->update(user_identity_id: $created->id, full_name: null);
        self::assertNull($seam->user_identities->get(user_identity_id: $created->id)->full_name);
        $seam->user_identities->delete(user_identity_id: $created->id);
        self::assertNotContainsEquals($created, $seam->user_identities->list());
        self::assertTrue($seam->workspaces->get()->is_sandbox);
        self::assertNotSame('', $seam->client_sessions->create(user_identity_id: $this->identity($seam))->token);
    }

    public function testANewPhoneGetsTheCredentialsOfItsUser(): void
    {
        $seam = SeamClient::sandbox();
        $identity = $this->identity($seam);
        $system = $seam->acs->systems->list()[0];
        $user = $seam->acs->users->create($system->acs_system_id, 'Ada', user_identity_id: $identity);
        $sync = $seam->acs->credentials->create(
            access_method: 'mobile_key',
            acs_user_id: $user->acs_user_id,
            is_multi_phone_sync_credential: true,
        );
        $phone = $seam->phones->simulate->create_sandbox_phone(user_identity_id: $identity);
        $parents = array_column($seam->acs->credentials->list(user_identity_id: $identity), 'parent_acs_credential_id');
        self::assertContains($sync->acs_credential_id, $parents);
        $seam->phones->deactivate(device_id: $phone->device_id);
        $events = $seam->events->list(event_type: 'phone.deactivated', since: '2020-01-01T00:00:00Z');
        self::assertSame([$phone->device_id], array_column($events, 'device_id'));
    }

    public function testASandboxInAFileIsShared(): void
    {
        $file = sys_get_temp_dir() . '/seam_phones_' . getmypid() . '.db';
        try {
            $identity = $this->identity(SeamClient::sandbox($file));
            $found = SeamClient::sandbox($file)->user_identities->get(user_identity_id: $identity);
            self::assertSame($identity, $found->id);
        } finally {
            array_map(unlink(...), glob("$file*"));
        }
    }

    public function testSentAsTheOfficialPackageSendsIt(): void
    {
        $phones = [Sample::phone(), Sample::phone(device_id: Sample::OTHER_ID)];
        $seam = Stage::shared()->client(Sample::answer(['phones' => $phones, 'ok' => true]));
        $found = $seam->phones->list(owner_user_identity_id: Sample::DEVICE_ID);
        self::assertSame([Sample::DEVICE_ID, Sample::OTHER_ID], array_column($found, 'device_id'));
        [$request] = Stage::shared()->requests();
        self::assertSame(['GET', '/phones/list'], [$request->method, $request->path]);
        self::assertSame('owner_user_identity_id=' . Sample::DEVICE_ID . '&_strict=true', $request->query);
        self::assertSame('seam-phones-php', $request->headers->{'seam-sdk-name'});
    }

    public function testAnEmptyArrayForAnObjectIsAnEmptyObject(): void
    {
        $seam = Stage::shared()->client(Sample::answer(['phone' => Sample::phone(), 'ok' => true]));
        $simulate = $seam->phones->simulate;
        $phone_metadata = ['os_version' => '9'];
        $simulate->create_sandbox_phone(Sample::DEVICE_ID, assa_abloy_metadata: [], phone_metadata: $phone_metadata);
        $sent = Stage::shared()->requests()[0]->body;
        self::assertEquals(new \stdClass(), $sent->assa_abloy_metadata);
        self::assertEquals((object) ['os_version' => '9'], $sent->phone_metadata);
    }

    public function testAnyPathAnyAnswer(): void
    {
        $answers = [Sample::answer(['devices' => [1], 'ok' => true]), ['status' => 200, 'json' => [1, 2]]];
        $seam = Stage::shared()->client(...$answers);
        self::assertSame([1], $seam->request('/devices/list', ['limit' => 1, 'ratio' => 1.0])->devices);
        self::assertSame([1, 2], $seam->request('/anything'));
        [$first, $second] = Stage::shared()->requests();
        self::assertEquals((object) ['limit' => 1, 'ratio' => 1.0], $first->body);
        self::assertEquals(new \stdClass(), $second->body);
    }

    public function testAPhoneCanBeAParameter(): void
    {
        $seam = Stage::shared()->client(
            Sample::answer(['phone' => Sample::phone(custom_metadata: new \stdClass()), 'ok' => true]),
            Sample::answer(['ok' => true]),
        );
        $seam->request('/anything', ['phone' => $seam->phones->get(Sample::DEVICE_ID)]);
        self::assertEquals(new \stdClass(), Stage::shared()->requests()[1]->body->phone->custom_metadata);
    }

    public function testPages(): void
    {
        $page = static fn (string $key, ?string $cursor) => Sample::answer([
            'user_identities' => [self::identityNamed($key)],
            'pagination' => [
                'has_next_page' => $cursor !== null,
                'next_page_cursor' => $cursor,
                'next_page_url' => null,
            ],
            'ok' => true,
        ]);
        $seam = Stage::shared()->client($page('a', 'c1'), $page('b', 'c2'), $page('c', null), $page('a', 'c1'));
        $list = static fn (array $params) => $seam->user_identities->list(...$params);
        $paginator = $seam->createPaginator($list, ['limit' => 1]);
        self::assertSame(['a', 'b', 'c'], array_column($paginator->flattenToArray(), 'user_identity_key'));
        [$items, $pagination] = $paginator->firstPage();
        self::assertSame(['a', 'c1'], [$items[0]->user_identity_key, $pagination->next_page_cursor]);
        $asked = array_map(fn ($one) => str_contains($one->query, 'page_cursor=c1'), Stage::shared()->requests());
        self::assertSame([false, true, false, false], $asked);
    }

    public function testClosed(): void
    {
        $seam = SeamClient::sandbox();
        $seam->close();
        $seam->close();
        $this->expectException(InvalidHandleError::class);
        $seam->phones->list();
    }

    public function testTheOperationsOutliveTheNameOfTheClient(): void
    {
        self::assertSame([], SeamClient::sandbox()->phones->list());
    }

    public function testMisspelledParametersAreToldByTheLanguage(): void
    {
        $this->expectException(\Error::class);
        $this->expectExceptionMessage('owner_id');
        SeamClient::sandbox()->phones->list(owner_id: Sample::DEVICE_ID);
    }

    private function identity(SeamClient $seam): string
    {
        return $seam->user_identities->create(full_name: 'Ada')->id;
    }

    private static function identityNamed(string $key): array
    {
        return [
            'user_identity_id' => Sample::DEVICE_ID,
            'user_identity_key' => $key,
            'full_name' => null,
            'display_name' => $key,
            'email_address' => null,
            'phone_number' => null,
            'acs_user_ids' => [],
            'created_at' => '2025-01-01T10:40:00+00:00',
            'errors' => [],
            'warnings' => [],
            'workspace_id' => Sample::DEVICE_ID,
        ];
    }

    public function testATokenIsReplacedWhileTheClientIsInUse(): void
    {
        $lists = ['status' => 200, 'json' => ['ok' => true, 'phones' => []]];
        $seam = Stage::shared()->client($lists, $lists);
        $seam->phones->list();
        $seam->replaceToken('seam_the_next_key');
        $seam->phones->list();
        $sent = array_map(fn (\stdClass $request) => $request->headers->authorization, Stage::shared()->requests());
        self::assertSame(['Bearer seam_test_key', 'Bearer seam_the_next_key'], $sent);
        $this->expectException(InvalidTokenError::class);
        $seam->replaceToken('seam_cst1_of_an_app');
    }
}
