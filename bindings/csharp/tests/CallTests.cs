using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using SeamPhones.Model;

namespace SeamPhones.Tests
{
    /// <summary>What calls give, and what they refuse.</summary>
    public static class CallTests
    {
        private const string Device = "22222222-2222-4222-8222-444444444444";

        [Test]
        public static void The_walk_through_of_the_guide()
        {
            using (var seam = SeamClient.Sandbox())
            {
                var jane = seam.UserIdentities.Create(fullName: "Jane Doe");
                var phone = seam.Phones.Simulate.CreateSandboxPhone(
                    jane.Id, phoneMetadata: new PhoneMetadata { OperatingSystem = "ios", DeviceModel = "iPhone 16" });
                Check.Same(new[] { phone }, seam.Phones.List(ownerUserIdentityId: jane.Id));
                Check.Equal(phone, seam.Phones.Get(phone.DeviceId));
                Check.Equal("ios_phone", phone.DeviceType);
                Check.Equal(true, phone.Properties.AssaAbloyCredentialServiceMetadata.HasActiveEndpoint);
                Check.True(Math.Abs((DateTimeOffset.UtcNow - phone.CreatedAt).TotalHours) < 1, phone.CreatedAt + "");
                Check.Equal(null, seam.Phones.Deactivate(phone.DeviceId));
                Check.Equal(0, seam.Phones.List().Count);
            }
        }

        [Test]
        public static void The_same_with_tasks()
        {
            Table.Awaited(WalkThrough());
        }

        [Test]
        public static void Null_is_sent_and_what_is_left_out_is_not()
        {
            var stage = Stage.Repeating(Stage.Answered(Stage.Given("ok", true)));
            using (var seam = stage.Client())
            {
                string missing = null;
                seam.UserIdentities.Update(Device, fullName: null);
                seam.UserIdentities.Update(Device, fullName: missing);
                seam.UserIdentities.Update(Device, emailAddress: "ada@example.com");
                Check.Same(
                    new[] { "user_identity_id full_name", "user_identity_id full_name", "user_identity_id email_address" },
                    stage.Requests().Select(one => string.Join(" ", one["body"].Members.Keys.OrderByDescending(name => name))));
                Check.Has("owner_user_identity_id", Check.Throws<SeamInvalidParamsException>(() => seam.Phones.List(null)).Message);
                Check.Throws<SeamInvalidParamsException>(() => seam.Phones.List(ownerUserIdentityId: missing));
                Check.Throws<SeamInvalidParamsException>(() => seam.Phones.Get(null));
                Check.Throws<SeamInvalidParamsException>(() => seam.Phones.DeactivateMany(deviceIds: (List<string>)null));
                Check.Equal(0, stage.Requests().Count);
            }
        }

        [Test]
        public static void Options_of_a_call_hold_for_it_alone()
        {
            var stage = Stage.Of(Stage.Refused(503, "x"), Stage.Answered(Stage.Given("phones", new string[0], "ok", true)));
            using (var seam = stage.Client())
            {
                Check.Equal(1, Check.Throws<SeamApiException>(() => seam.Phones.List(maxRetries: 0)).Attempts);
                Check.Equal(0, seam.Phones.List().Count);
            }
            using (var seam = Stage.Hanging().Client())
            {
                Check.Throws<SeamTimeoutException>(() => seam.Phones.List(timeoutMs: 100));
                Check.Throws<SeamTimeoutException>(() => Table.Awaited(seam.Phones.ListAsync(timeoutMs: 100)));
            }
        }

        [Test]
        public static void An_error_says_which_call_it_was()
        {
            using (var seam = SeamClient.Sandbox())
            {
                var error = Check.Throws<SeamApiException>(() => seam.Phones.Get(Device));
                Check.Has("phone_not_found: Phone not found (phones.get, device_id " + Device + ", status 404, request ", error.Message);
                Check.Equal(404, error.StatusCode);
                Check.Equal("Phone not found", error.Json["message"].AsText());
                var refused = Check.Throws<SeamInvalidParamsException>(
                    () => seam.Phones.Simulate.CreateSandboxPhone(Device, phoneMetadata: new PhoneMetadata { OperatingSystem = "palm" }));
                Check.Equal(1, refused.GetValidationErrorMessages("phone_metadata.operating_system").Count);
                Check.Same(new[] { "phone_metadata" }, refused.ValidationErrors.Keys);
            }
        }

        [Test]
        public static void Any_path_can_be_asked()
        {
            var body = "{\"ok\":true,\"big\":12345678901234567890123,\"exact\":0.1000000000000000055511151231257827}";
            var stage = Stage.Repeating(Stage.Given("status", 200, "text", body));
            using (var seam = stage.Client())
            {
                var answer = seam.Request("/devices/list", new Dictionary<string, object> { ["limit"] = 1 });
                Check.Equal(body, answer.ToJson());
                Check.Equal(null, answer["big"].AsInteger());
                Check.Equal(answer, (JsonValue)Table.Awaited(seam.RequestAsync("/devices/list")));
                Check.Equal("{\"limit\":1}", stage.Requests()[0]["body"].ToJson());
            }
        }

        [Test]
        public static void Pages_are_fetched_when_they_are_reached()
        {
            using (var seam = SeamClient.Sandbox())
            {
                var made = Enumerable.Range(0, 5).Select(at => seam.UserIdentities.Create(fullName: "User " + at).Id)
                    .OrderBy(id => id).ToList();
                var page = seam.UserIdentities.List(limit: 2);
                Check.Equal(2, page.Count);
                Check.Equal(3, seam.UserIdentities.List(limit: 3, pageCursor: page.NextPageCursor).Count);
                Check.Same(made, seam.UserIdentities.ListAll(limit: 2).Select(one => one.Id).OrderBy(id => id));
                Check.Same(made, ((List<string>)Table.Awaited(AllIds(seam))).OrderBy(id => id));
#if NETSTANDARD2_1
                var items = ((IAsyncEnumerable<UserIdentity>)seam.UserIdentities.ListAllAsync(limit: 2)).GetAsyncEnumerator();
                Check.True(items.MoveNextAsync().AsTask().Result);
                Check.Has(items.Current.Id, string.Join(" ", made));
#endif
            }
        }

        [Test]
        public static void A_list_that_never_ends_ends()
        {
            var answer = Stage.Given(
                "user_identities", new string[0], "ok", true,
                "pagination", Stage.Given("next_page_cursor", "again", "has_next_page", true));
            var stage = Stage.Repeating(Stage.Answered(answer));
            using (var seam = stage.Client())
            {
                Check.Equal(0, seam.UserIdentities.ListAll().Count());
                Check.Equal(2, stage.Requests().Count);
                Check.Equal(0, ((List<string>)Table.Awaited(AllIds(seam))).Count);
            }
        }

        [Test]
        public static void A_deactivation_is_confirmed()
        {
            using (var seam = SeamClient.Sandbox())
            {
                var owner = seam.UserIdentities.Create(fullName: "Ada").Id;
                var phones = Enumerable.Range(0, 3).Select(at => seam.Phones.Simulate.CreateSandboxPhone(owner).Id).ToList();
                Check.Has(
                    "owner_user_identity_id",
                    Check.Throws<SeamInvalidParamsException>(() => seam.Phones.Deactivate(phones[0], ownerUserIdentityId: "")).Message);
                Check.Equal(true, seam.Phones.Deactivate(phones[0], confirm: true, ownerUserIdentityId: owner).Confirmed);
                var report = seam.Phones.DeactivateMany(ownerUserIdentityId: owner, confirm: true);
                Check.Same(phones.Skip(1).OrderBy(id => id), report.Results.Select(one => one.DeviceId).OrderBy(id => id));
                Check.True(report.Results.All(one => one.Confirmed == true && one.Outcome == "deactivated"));
            }
        }

        [Test]
        public static void A_token_is_replaced()
        {
            var stage = Stage.Repeating(Stage.Answered(Stage.Given("phones", new string[0], "ok", true)));
            using (var seam = stage.Client())
            {
                seam.Phones.List();
                seam.ReplaceToken("seam_the_next_key");
                seam.Phones.List();
                Check.Same(
                    new[] { "Bearer seam_test_key", "Bearer seam_the_next_key" },
                    stage.Requests().Select(one => one["headers"]["authorization"].AsText()));
                Check.Throws<SeamInvalidTokenException>(() => seam.ReplaceToken("seam_cst1_of_an_app"));
                Check.Has("not UTF-8", Check.Throws<SeamException>(() => seam.ReplaceToken("seam_with\0zero")).Message);
                Check.Throws<SeamException>(() => seam.ReplaceToken(null));
                seam.Dispose();
                Check.Throws<SeamInvalidHandleException>(() => seam.ReplaceToken("seam_the_next_key"));
            }
        }

        [Test]
        public static void What_is_no_setting_is_refused()
        {
            Check.Throws<SeamInvalidOptionsException>(() => SeamClient.Sandbox(""));
            Check.Throws<SeamInvalidOptionsException>(() => SeamClient.Sandbox(null));
            // Whatever the environment has: nothing is looked for in it.
            Check.Has("API key is null", Check.Throws<SeamInvalidOptionsException>(() => new SeamClient(apiToken: null)).Message);
            Check.Has("API key is empty", Check.Throws<SeamInvalidOptionsException>(() => new SeamClient(apiToken: "")).Message);
            Check.Throws<SeamInvalidOptionsException>(() => new SeamClient());
            Check.Throws<SeamInvalidOptionsException>(() => new SeamClient(new SeamOptions { UserAgent = "\ud83d!" }));
            Check.Throws<SeamInvalidOptionsException>(() => SeamClient.OfJson(JsonValue.Parse("{\"no_option\":1}")));
            foreach (var other in new[] { "null", "[]", "5", "\"seam_key\"" })
            {
                var error = Check.Throws<SeamInvalidOptionsException>(() => SeamClient.OfJson(JsonValue.Parse(other)));
                Check.Has("not a JSON object", error.Message);
            }
        }

        [Test]
        public static void A_webhook_is_verified()
        {
            var key = Enumerable.Range(0, 24).Select(at => (byte)at).ToArray();
            var webhook = new SeamWebhook("whsec_" + Convert.ToBase64String(key));
            var payload = "{\"event_id\":\"e\",\"event_type\":\"phone.deactivated\",\"device_id\":\"d\","
                + "\"created_at\":\"2025-01-01T00:00:00Z\",\"occurred_at\":\"2025-01-01T00:00:00Z\","
                + "\"workspace_id\":\"w\",\"name\":\"é😀\"}";
            var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
            var verified = webhook.Verify(Encoding.UTF8.GetBytes(payload), Signed(key, payload, now));
            Check.Equal("phone.deactivated d", verified.EventType + " " + verified.DeviceId);
            Check.Equal(verified, webhook.Verify(payload, Signed(key, payload, now)));
            foreach (var headers in new[] { new Dictionary<string, string>(), Signed(key, payload + " ", now), Signed(key, payload, 1000) })
            {
                Check.Throws<SeamWebhookVerificationException>(() => webhook.Verify(payload, headers));
            }
            Check.Throws<SeamWebhookVerificationException>(() => webhook.Verify("", Signed(key, payload, now)));
            Check.Throws<SeamWebhookVerificationException>(() => new SeamWebhook("whsec_\0").Verify(payload, Signed(key, payload, now)));
        }

        [Test]
        public static void Whatever_the_headers_are_a_webhook_is_refused_as_one()
        {
            var key = new byte[24];
            var webhook = new SeamWebhook("whsec_" + Convert.ToBase64String(key));
            var payload = "{\"event_id\":\"e\",\"event_type\":\"x\",\"workspace_id\":\"w\","
                + "\"created_at\":\"2025-01-01T00:00:00Z\",\"occurred_at\":\"2025-01-01T00:00:00Z\"}";
            var good = Signed(key, payload, DateTimeOffset.UtcNow.ToUnixTimeSeconds()).ToList();
            var others = new[] { Header("x-twice", "1"), Header("x-twice", "2"), Header(null, "x"), Header("\ud83d", null) };
            Check.Equal("x", webhook.Verify(payload, good.Concat(others)).EventType);
            Check.Throws<SeamWebhookVerificationException>(() => webhook.Verify(payload, null));
            Check.Throws<SeamWebhookVerificationException>(() => webhook.Verify(payload, others));
            var twice = good.Concat(new[] { Header("svix-signature", "v1,AAAA") });
            Check.Throws<SeamWebhookVerificationException>(() => webhook.Verify(payload, twice));
        }

        [Test]
        public static void A_parameter_without_a_name_is_refused()
        {
            using (var seam = SeamClient.Sandbox())
            {
                var unnamed = new[] { new KeyValuePair<string, object>(null, 1), new KeyValuePair<string, object>("device_id", Device) };
                var error = Check.Throws<SeamInvalidParamsException>(() => seam.Request("/phones/get", unnamed));
                Check.Equal("/phones/get", error.Operation);
                Check.Throws<SeamInvalidParamsException>(() => Table.Awaited(seam.RequestAsync("/phones/get", unnamed)));
                Check.Throws<OperationCanceledException>(
                    () => seam.Request("/phones/get", unnamed, cancellationToken: new CancellationToken(true)));
                Check.Equal(0, error.GetValidationErrorMessages(null).Count);
            }
        }

        [Test]
        public static void Of_a_parameter_that_is_given_twice_the_last_counts()
        {
            using (var seam = SeamClient.Sandbox())
            {
                var other = Device.Replace('4', '5');
                var twice = new[] { Device, other }.Select(id => new KeyValuePair<string, object>("device_id", id));
                Check.Has(other, Check.Throws<SeamApiException>(() => seam.Request("/phones/get", twice)).Message);
            }
        }

        private static KeyValuePair<string, string> Header(string name, string value) => new KeyValuePair<string, string>(name, value);

        private static Dictionary<string, string> Signed(byte[] key, string payload, long time)
        {
            using (var mac = new HMACSHA256(key))
            {
                var signature = Convert.ToBase64String(mac.ComputeHash(Encoding.UTF8.GetBytes("m." + time + "." + payload)));
                return new Dictionary<string, string>
                {
                    ["Svix-Id"] = "m",
                    ["svix-timestamp"] = time.ToString(),
                    ["svix-signature"] = "v1," + signature,
                    ["x-other"] = "\ud83d",
                };
            }
        }

        private static async Task WalkThrough()
        {
            using (var seam = SeamClient.Sandbox())
            {
                var jane = await seam.UserIdentities.CreateAsync(fullName: "Jane Doe");
                var phone = await seam.Phones.Simulate.CreateSandboxPhoneAsync(jane.Id);
                Check.Same(new[] { phone }, await seam.Phones.ListAsync(ownerUserIdentityId: jane.Id));
                await seam.Phones.DeactivateAsync(phone.DeviceId);
                await seam.UserIdentities.UpdateAsync(jane.Id, fullName: "Jane");
                Check.Equal(0, (await seam.Phones.ListAsync()).Count);
            }
        }

        private static async Task<List<string>> AllIds(SeamClient seam)
        {
            var ids = new List<string>();
            // What `await foreach` does; Mono's compiler does not know it.
            var items = seam.UserIdentities.ListAllAsync(limit: 2).GetAsyncEnumerator();
            while (await items.MoveNextAsync())
            {
                ids.Add(items.Current.Id);
            }
            return ids;
        }
    }
}
