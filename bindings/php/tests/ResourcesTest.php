<?php

declare(strict_types=1);

namespace Seam\Phones\Tests;

use PHPUnit\Framework\TestCase;
use Seam\Phones\Resources\AcsCredential;
use Seam\Phones\Resources\AcsSystem;
use Seam\Phones\Resources\AcsUser;
use Seam\Phones\Resources\ActionAttempt;
use Seam\Phones\Resources\AssaAbloyEndpoint;
use Seam\Phones\Resources\ClientSession;
use Seam\Phones\Resources\Event;
use Seam\Phones\Resources\Fields;
use Seam\Phones\Resources\Pagination;
use Seam\Phones\Resources\Phone;
use Seam\Phones\Resources\PhoneProperties;
use Seam\Phones\Resources\ResourceWarning;
use Seam\Phones\Resources\UserIdentity;
use Seam\Phones\Resources\Workspace;
use Seam\Phones\Tests\Support\Sample;
use Seam\Phones\Tests\Support\Stage;

/** Seam's objects as values. */
final class ResourcesTest extends TestCase
{
    public function testFieldsAreProperties(): void
    {
        $phone = Phone::fromArray(Sample::phone());
        self::assertSame(Sample::DEVICE_ID, $phone->device_id);
        self::assertInstanceOf(PhoneProperties::class, $phone->properties);
        self::assertTrue($phone->properties->assa_abloy_credential_service_metadata->has_active_endpoint);
        self::assertSame('e1', $phone->properties->assa_abloy_credential_service_metadata->endpoints[0]->endpoint_id);
        self::assertNull($phone->properties->salto_space_credential_service_metadata?->has_active_phone);
        self::assertSame('new_one', $phone->warnings[0]->warning_code);
        self::assertNull($phone->nickname);
        self::assertTrue(isset($phone->errors));
        self::assertFalse(isset($phone->nickname) || isset($phone->nothing));
    }

    public function testTimes(): void
    {
        $phone = Phone::fromArray(Sample::phone());
        self::assertSame('2025-01-01T10:40:00+00:00', $phone->created_at);
        self::assertEquals(new \DateTimeImmutable('2025-01-01 10:40 UTC'), $phone->time());
        self::assertNull(Fields::fromArray(['created_at' => null])->created_at);
        self::assertNull(UserIdentity::fromArray(['created_at' => null])->time());
    }

    public function testMetadataNeverHidesWhatAValueDoes(): void
    {
        $metadata = Phone::fromArray(Sample::phone())->custom_metadata;
        self::assertSame(['blue', 'shadow', 'inner', true], [
            $metadata->team, $metadata->toArray, $metadata->data, $metadata->{'7'},
        ]);
        self::assertSame(['blue', true, false], [$metadata['team'], $metadata['7'], isset($metadata['nothing'])]);
        self::assertSame(['team' => 'blue', 'toArray' => 'shadow', 'data' => 'inner', 7 => true], $metadata->toArray());
        self::assertCount(4, $metadata);
        $names = [];
        foreach ($metadata as $name => $value) {
            $names[] = $name;
        }
        self::assertSame(['team', 'toArray', 'data', '7'], $names);
    }

    public function testUnknownFieldsAreKept(): void
    {
        $new = ['list' => [], 'map' => new \stdClass(), 'zero' => new \ArrayObject(['0' => 'a']), 'float' => 1.0];
        $body = Sample::phone(brand_new: $new, custom_metadata: new \stdClass());
        $seam = Stage::shared()->client(Sample::answer(['phone' => $body, 'ok' => true]));
        $phone = $seam->phones->get(Sample::DEVICE_ID);
        self::assertSame([], $phone->brand_new->list);
        self::assertInstanceOf(Fields::class, $phone->brand_new->map);
        self::assertJsonStringEqualsJsonString(json_encode($body), json_encode($phone));
        self::assertStringContainsString('"custom_metadata":{}', json_encode($phone));
        self::assertStringContainsString('"zero":{"0":"a"}', json_encode($phone));
        self::assertEquals(json_decode(json_encode($body)), $phone->raw());
        self::assertSame(json_decode(json_encode($body), true), $phone->toArray());
    }

    public function testEqualByContent(): void
    {
        $phone = Phone::fromArray(Sample::phone());
        self::assertTrue($phone == Phone::fromArray(Sample::phone()));
        self::assertFalse($phone == Phone::fromArray(Sample::phone(nickname: 'n')));
        self::assertFalse($phone == Fields::fromArray(Sample::phone()));
        self::assertTrue($phone == clone $phone);
        self::assertTrue($phone == unserialize(serialize($phone)));
        self::assertTrue($phone == eval('return ' . var_export($phone, true) . ';'));
    }

    public function testNothingCanBeChanged(): void
    {
        $phone = Phone::fromArray(Sample::phone());
        $changes = [
            function () use ($phone): void {
                $phone->device_id = 'x';
            },
            function () use ($phone): void {
                $phone['brand_new'] = 'x';
            },
            function () use ($phone): void {
                $phone->custom_metadata->team = 'x';
            },
            function () use ($phone): void {
                unset($phone->device_id);
            },
            function () use ($phone): void {
                unset($phone['device_id']);
            },
        ];
        foreach ($changes as $change) {
            try {
                $change();
                self::fail('it was changed');
            } catch (\Error $error) {
                self::assertStringContainsString('readonly', $error->getMessage());
            }
        }
        $phone->raw()->properties->assa_abloy_credential_service_metadata = null;
        $phone->jsonSerialize()->device_id = 'x';
        self::assertTrue($phone == Phone::fromArray(Sample::phone()));
    }

    public function testAMisspeltFieldIsTold(): void
    {
        $phone = Phone::fromArray(Sample::phone());
        $reads = [
            Phone::class . '::$device_idd' => fn () => $phone->device_idd,
            Phone::class . '::$nothing' => fn () => $phone['nothing'],
            Phone::class . '::$craeted_at' => fn () => $phone->time('craeted_at'),
            ResourceWarning::class . '::$warning_kode' => fn () => $phone->warnings[0]->warning_kode,
            PhoneProperties::class . '::$assa_ably' => fn () => $phone->properties->assa_ably,
            Fields::class . '::$taem' => fn () => $phone->custom_metadata->taem,
        ];
        foreach ($reads as $name => $read) {
            try {
                $read();
                self::fail("$name was read");
            } catch (\Error $error) {
                $told = "Undefined property: $name. Seam did not send this field; check with isset() or ??";
                self::assertSame($told, $error->getMessage());
            }
        }
        self::assertNull($phone->device_idd ?? $phone['nothing'] ?? $phone->custom_metadata->taem ?? null);
        self::assertFalse(isset($phone->device_idd) || isset($phone['nothing']) || isset($phone->nickname));
        self::assertNull($phone->nickname);
    }

    public function testNewFieldsAreElementsAndProperties(): void
    {
        $phone = Phone::fromArray(Sample::phone(battery: ['level' => 0.5]));
        self::assertSame([0.5, 0.5], [$phone['battery']->level, $phone->battery['level']]);
        self::assertTrue(isset($phone['battery'], $phone->battery));
    }

    public function testEveryObjectWithAnIdHasItAsId(): void
    {
        $own = [
            Phone::class => 'device_id', UserIdentity::class => 'user_identity_id',
            AcsCredential::class => 'acs_credential_id', AcsUser::class => 'acs_user_id',
            AcsSystem::class => 'acs_system_id', ClientSession::class => 'client_session_id',
            Event::class => 'event_id', Workspace::class => 'workspace_id', ActionAttempt::class => 'action_attempt_id',
            AssaAbloyEndpoint::class => 'endpoint_id',
        ];
        foreach ($own as $class => $name) {
            $made = $class::fromArray([$name => 'own'] + ['workspace_id' => 'other']);
            self::assertSame(['own', 'own', true], [$made->id, $made['id'], isset($made->id)]);
            self::assertArrayNotHasKey('id', $made->toArray());
        }
        self::assertFalse(isset(Phone::fromArray([])->id) || isset(Pagination::fromArray([])->id));
        self::assertSame('theirs', Fields::fromArray(['id' => 'theirs'])->id);
    }

    public function testANameThatPhpCannotHaveHidesNothing(): void
    {
        $body = json_encode(['phones' => [Sample::phone(custom_metadata: ["\0odd" => 'x'])], 'ok' => true]);
        $seam = Stage::shared()->client(['status' => 200, 'base64' => base64_encode($body)]);
        self::assertSame(["\u{fffd}odd" => 'x'], $seam->phones->list()[0]->custom_metadata->toArray());
    }

    public function testBigNumbersKeepTheirDigits(): void
    {
        $seam = Stage::shared()->client(['status' => 200, 'text' => '{"n":123456789012345678901,"ok":true}']);
        self::assertSame('123456789012345678901', $seam->request('/anything')->n);
    }

    public function testDumped(): void
    {
        ob_start();
        var_dump(Phone::fromArray(Sample::phone()));
        $dumped = ob_get_clean();
        self::assertStringContainsString('["device_id"]=>', $dumped);
        self::assertStringContainsString('["has_active_endpoint"]=>', $dumped);
        self::assertStringContainsString("[device_id] => ", print_r(Phone::fromArray(Sample::phone()), true));
    }

    public function testTheTokenOfASessionIsNotDumped(): void
    {
        $session = ClientSession::fromArray(['client_session_id' => 'c', 'token' => 'seam_cst_sesame']);
        ob_start();
        var_dump($session);
        self::assertStringNotContainsString('sesame', ob_get_clean() . print_r([$session], true));
        self::assertSame('seam_cst_sesame', $session->token);
        self::assertStringContainsString('sesame', json_encode($session));
    }

    /** `var_export` writes files, a cache's for instance. */
    public function testTheTokenOfASessionIsNotExported(): void
    {
        $session = ClientSession::fromArray(['client_session_id' => 'c', 'token' => 'seam_cst_sesame', 'new' => ['a']]);
        $exported = var_export($session, true);
        self::assertStringNotContainsString('sesame', $exported . var_export([$session], true));
        $restored = eval("return $exported;");
        self::assertSame(['c', null, ['a']], [$restored->client_session_id, $restored->token, $restored->new]);
        self::assertFalse(isset($restored->token));
        self::assertNull(json_decode(json_encode($restored))->token);
    }

    /** A copy without its token would fail later and elsewhere, so there is none. */
    public function testASessionIsNotSerialized(): void
    {
        $session = ClientSession::fromArray(['client_session_id' => 'c', 'token' => 'seam_cst_sesame']);
        foreach ([$session, ['session' => $session]] as $holder) {
            try {
                serialize($holder);
                self::fail('it was serialized');
            } catch (\LogicException $error) {
                self::assertStringContainsString('cannot be serialized', $error->getMessage());
                self::assertStringNotContainsString('sesame', (string) $error);
            }
        }
        $bare = ClientSession::fromArray(['client_session_id' => 'c', 'token' => null]);
        self::assertTrue($bare == unserialize(serialize($bare)));
    }

    public function testASessionIsAValueWithItsToken(): void
    {
        $content = ['client_session_id' => 'c', 'token' => 'seam_cst_sesame', 'device_count' => 0];
        $session = ClientSession::fromArray($content);
        self::assertSame(['seam_cst_sesame', 'seam_cst_sesame'], [$session->token, $session['token']]);
        self::assertTrue(isset($session->token));
        self::assertSame($content, $session->toArray());
        self::assertEquals((object) $content, $session->raw());
        self::assertSame($content, iterator_to_array($session));
        self::assertSame(json_encode($content), json_encode($session));
        self::assertTrue($session == ClientSession::fromArray($content) && $session == clone $session);
        self::assertFalse($session == ClientSession::fromArray(['token' => 'seam_cst_other'] + $content));
    }

    /** What a token is called that is none: metadata is the caller's own, and is kept as it is. */
    public function testMetadataMayHaveAFieldThatIsCalledToken(): void
    {
        $phone = Phone::fromArray(Sample::phone(custom_metadata: ['token' => 'blue']));
        self::assertTrue($phone == unserialize(serialize($phone)));
        self::assertSame('blue', unserialize(serialize($phone->custom_metadata))->token);
    }

    public function testTheFieldsAreDocumented(): void
    {
        foreach (glob(dirname(__DIR__) . '/src/Resources/*.php') as $file) {
            $class = new \ReflectionClass('Seam\\Phones\\Resources\\' . basename($file, '.php'));
            preg_match_all('/@property-read \S+ \$(\w+)/', (string) $class->getDocComment(), $found);
            self::assertSame($class->getConstant('FIELDS'), array_values(array_diff($found[1], ['id'])), $class->name);
        }
    }
}
