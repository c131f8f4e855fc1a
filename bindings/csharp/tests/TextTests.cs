using System;
using System.Collections.Generic;
using System.Linq;
using SeamPhones.Model;

namespace SeamPhones.Tests
{
    /// <summary>Texts, JSON and objects, and what they show.</summary>
    public static class TextTests
    {
        private const string Secret = "seam_verysecret";

        public static IEnumerable<string> NotJson => new[]
        {
            "", " ", "{", "}", "[", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "01", "1.", ".5", "-", "+1", "1e", "tru", "nul", "\"",
            "\"\\x\"", "\"\\u12\"", "\"\n\"", "1 2", "[1 2]", "NaN", "é", "\"\\", "\"a", "\0", "1\0", "\u00a01", new string('[', 100000),
        };

        public static IEnumerable<string> Json => new[]
        {
            "null", "true", "false", "0", "-0", "1.50", "1E+400", "\"\"", "[]", "{}", "[[],{}]",
            "{\"a\":{\"b\":[1,\"2\",null]},\"c\":\"😀é\"}", "\"\\u0000\\u001f\\\"\\\\\"",
        };

        [Test(nameof(NotJson))]
        public static void What_is_not_JSON_is_refused(string text) => Check.Throws<FormatException>(() => JsonValue.Parse(text));

        [Test(nameof(Json))]
        public static void What_is_JSON_is_written_as_it_was_read(string text)
        {
            Check.Equal(text, JsonValue.Parse(text).ToJson());
            Check.Equal(JsonValue.Parse(text), JsonValue.Parse(" " + text + "\n"));
            Check.Equal(JsonValue.Parse(text).GetHashCode(), JsonValue.Parse(text).GetHashCode());
        }

        [Test]
        public static void Escapes_and_numbers()
        {
            Check.Equal("é/\b\f\n\r\t😀x", JsonValue.Parse(" \"\\u00e9\\/\\b\\f\\n\\r\\t\\ud83d\\ude00x\" \n").AsText());
            Check.Equal(long.MaxValue, JsonValue.Parse("9223372036854775807").AsInteger());
            Check.Equal(1000L, JsonValue.Parse("1e3").AsInteger());
            Check.Equal(null, JsonValue.Parse("9223372036854775808").AsInteger());
            Check.Equal(null, JsonValue.Parse("1e999999999").AsInteger());
            Check.Equal(null, JsonValue.Parse("1.5").AsInteger());
            Check.Equal(1.5m, JsonValue.Parse("1.5").AsDecimal());
            Check.Equal(null, JsonValue.Parse("\"1\"").AsInteger());
            Check.True(JsonValue.Parse("{\"a\":1,\"b\":2}").Equals(JsonValue.Parse("{\"b\":2,\"a\":1}")));
            Check.True(!JsonValue.Parse("{\"a\":1}").Equals(JsonValue.Parse("{\"a\":null}")));
        }

        [Test]
        public static void Nobody_changes_JSON()
        {
            using (var seam = SeamClient.Sandbox())
            {
                var made = JsonValue.Of(Stage.Given("a", 1));
                var report = seam.Phones.DeactivateMany(deviceIds: new string[0]);
                foreach (var json in new[] { JsonValue.Parse("5"), JsonValue.Parse("{}"), made, report.Json })
                {
                    var members = (IDictionary<string, JsonValue>)json.Members;
                    Check.Throws<NotSupportedException>(() => members["x"] = JsonValue.Of(1));
                }
                var items = (IList<JsonValue>)JsonValue.Parse("[1]").Items;
                Check.Throws<NotSupportedException>(() => items[0] = JsonValue.Of(2));
            }
        }

        [Test]
        public static void Values_of_dotnet_as_JSON()
        {
            var time = new DateTimeOffset(2030, 1, 2, 5, 4, 5, 60, TimeSpan.FromHours(2));
            var given = new object[] { 1, 2.5, 3m, 10.0, "x", true, null, time, Guid.Empty, new[] { 1 }, Stage.Given("a", 'b' + "") };
            Check.Equal(
                "[1,2.5,3,10,\"x\",true,null,\"2030-01-02T03:04:05.060Z\",\"00000000-0000-0000-0000-000000000000\",[1],{\"a\":\"b\"}]",
                JsonValue.Of(given).ToJson());
            var numbered = new Dictionary<int, int> { [1] = 1 };
            foreach (var other in new object[] { double.NaN, new object(), new DateTime(2030, 1, 1), DayOfWeek.Friday, numbered })
            {
                Check.Throws<ArgumentException>(() => JsonValue.Of(other));
            }
            var self = new List<object>();
            self.Add(self);
            Check.Throws<ArgumentException>(() => JsonValue.Of(self));
        }

        [Test]
        public static void Every_text_comes_back_as_it_was()
        {
            using (var seam = SeamClient.Sandbox())
            {
                foreach (var name in new[] { "Zoë", "\0 zero \0", "😀 𝄞", "\"\\\n\r\t\u001f", "\uFFFF\u2028", new string('a', 100000) })
                {
                    var identity = seam.UserIdentities.Create(fullName: name);
                    Check.Equal(name, seam.UserIdentities.Get(userIdentityId: identity.Id).FullName);
                }
            }
        }

        [Test]
        public static void What_JSON_cannot_hold_is_refused_and_named()
        {
            using (var seam = SeamClient.Sandbox())
            {
                var error = Check.Throws<SeamInvalidParamsException>(() => seam.UserIdentities.Create(fullName: "\uD83D!"));
                Check.Equal("\"full_name\" is not valid text: it has a lone surrogate", error.Json["message"].AsText());
                Check.Same(new[] { "is not valid text: it has a lone surrogate" }, error.GetValidationErrorMessages("full_name"));
                Check.Equal(0, error.Attempts);
                var given = Stage.Given("a", Stage.Given("b", new object[] { 1, double.NaN }));
                error = Check.Throws<SeamInvalidParamsException>(() => seam.Request("/devices/list", given));
                Check.Equal("Expected a finite number, received NaN for \"a.b.1\"", error.Json["message"].AsText());
                Check.Throws<SeamInvalidParamsException>(() => seam.Request("phones.list\0more"));
                Check.Throws<SeamInvalidParamsException>(() => seam.Request(null));
            }
        }

        [Test]
        public static void An_object_keeps_what_it_does_not_know_and_can_be_made_in_a_test()
        {
            var json = "{\"device_id\":\"x\",\"new_field\":[1],"
                + "\"properties\":{\"new\":{\"deep\":true}},\"nickname\":null,\"created_at\":3}";
            var phone = new Phone(JsonValue.Parse(json));
            Check.Equal("[1]", phone.Json["new_field"].ToJson());
            Check.Equal("{\"new\":{\"deep\":true}}", phone.Properties.Json.ToJson());
            Check.Equal("x", phone.Id);
            Check.Equal(null, phone.Nickname);
            Check.Equal(phone, new Phone(JsonValue.Parse(json)));
            Check.True(!phone.Equals(new Phone(JsonValue.Parse("{}"))));
            Check.Equal("Phone" + json, phone.ToString());
            var error = Check.Throws<SeamInvalidResponseException>(() => phone.DisplayName.ToString());
            Check.Has("display_name of this Phone is not there", error.Message);
            error = Check.Throws<SeamInvalidResponseException>(() => phone.CreatedAt.ToString());
            Check.Has("created_at of this Phone is not a text", error.Message);
        }

        [Test]
        public static void Nothing_that_is_shown_holds_a_secret()
        {
            var json = JsonValue.Of(Stage.Given("client_session_id", "x", "token", Secret, "nested", Stage.Given("token", Secret)));
            var session = new ClientSession(json);
            var options = new SeamOptions { ApiKey = Secret, Endpoint = "http://127.0.0.1:1" };
            using (var seam = new SeamClient(options))
            {
                Optional<string> given = Secret;
                foreach (var shown in new object[] { options, session, json, seam, seam.Phones, given, new SeamWebhook(Secret) })
                {
                    Check.HasNot(Secret, shown.ToString());
                }
                Check.Equal(Secret, session.Token);
                Check.Has(Secret, json.ToJson());
                Check.Equal("Seam client, open", seam.ToString());
            }
        }

        [Test]
        public static void No_error_holds_the_token()
        {
            using (var seam = Stage.Repeating(Stage.Refused(403, "x", "no: " + Secret)).Client(options => options.ApiKey = Secret))
            {
                var error = Check.Throws<SeamApiException>(() => seam.Phones.List());
                Check.HasNot(Secret, error + error.Json.ToJson());
                Check.HasNot(Secret, Check.Throws<SeamInvalidParamsException>(() => seam.Phones.Get(Secret)) + "");
            }
            Check.HasNot(Secret, Check.Throws<SeamException>(() => new SeamClient(new SeamOptions { ClientSessionToken = Secret })) + "");
        }

        [Test]
        public static void What_happens_is_logged_and_nothing_secret_with_it()
        {
            foreach (var asTask in new[] { false, true })
            {
                var events = new List<SeamLogEvent>();
                var stage = Stage.Of(
                    Stage.Given("status", 502, "text", "bad " + Secret),
                    Stage.Answered(Stage.Given("phones", new string[0], "ok", true), 200, 400));
                using (var seam = stage.Client(options =>
                {
                    options.ApiKey = Secret;
                    options.Log = events.Add;
                }))
                {
                    Check.Equal(0, asTask ? seam.Phones.ListAsync().Result.Count : seam.Phones.List().Count);
                }
                Check.Equal("attempt_repeated", events.Single(one => one.IsWarning).EventType);
                Check.Has("phones.list: the call succeeded", events.Last().Message);
                Check.Equal("phones.list", events.Last().Operation);
                Check.HasNot(Secret, string.Concat(events));
            }
        }

        [Test]
        public static void Events_come_while_a_call_waits()
        {
            foreach (var asTask in new[] { false, true })
            {
                using (var begun = new System.Threading.ManualResetEventSlim())
                using (var source = new System.Threading.CancellationTokenSource())
                using (var seam = Stage.Hanging().Client(options => options.Log = one => begun.Set()))
                {
                    var call = System.Threading.Tasks.Task.Run(() => Check.Throws<OperationCanceledException>(() => Table.Awaited(
                        asTask
                            ? seam.Phones.ListAsync(cancellationToken: source.Token)
                            : System.Threading.Tasks.Task.FromResult(seam.Phones.List(cancellationToken: source.Token)))));
                    begun.Wait();
                    Check.True(!call.IsCompleted);
                    source.Cancel();
                    call.Wait();
                }
            }
        }

        [Test]
        public static void A_logger_that_throws_takes_no_answer_along()
        {
            var options = new SeamOptions { Endpoint = "sandbox:", Log = one => throw new FormatException() };
            using (var seam = new SeamClient(options))
            {
                Check.Equal(0, seam.Phones.List().Count);
                Check.Equal(0, seam.Phones.ListAsync().Result.Count);
            }
        }

        [Test]
        public static void Of_warnings_only_warnings()
        {
            var events = new List<SeamLogEvent>();
            var stage = Stage.Of(Stage.Refused(503, "x"), Stage.Answered(Stage.Given("phones", new string[0], "ok", true)));
            using (var seam = stage.Client(options =>
            {
                options.Log = events.Add;
                options.LogWarningsOnly = true;
            }))
            {
                seam.Phones.List();
            }
            Check.Equal("attempt_repeated", events.Single().EventType);
        }
    }
}
