using System;
using System.IO;
using System.Threading.Tasks;
using SeamPhones.Testing;

namespace SeamPhones.Tests
{
    /// <summary>The sandboxes for the tests of apps.</summary>
    public static class SandboxTests
    {
        private const string Seed =
            "{\"clock\": \"2026-01-31T12:00:00Z\", \"user_identities\": [{\"full_name\": \"Jane\", \"phones\": [{}]}]}";

        [Test]
        public static void Each_is_fresh_and_begins_with_its_seed()
        {
            using (var plain = new SeamSandbox())
            using (var seeded = new SeamSandbox(Seed))
            {
                Check.Equal(0, plain.Seam.UserIdentities.List().Count);
                Check.Equal("Jane", seeded.Seam.UserIdentities.List()[0].FullName);
                Check.Equal(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero), seeded.Seam.Phones.List()[0].CreatedAt);
                Check.Equal("none", plain.Events());
            }
            Check.Throws<SeamException>(() => new SeamSandbox("{\"user_identities\": 1}"));
            Check.Throws<ArgumentException>(() => new SeamSandbox("[]"));
        }

        [Test]
        public static void A_test_that_fails_shows_the_events()
        {
            const string deactivated = "2026-01-31T12:00:00.000Z  phone.deactivated  device_id=";
            Check.Has("Events of the sandbox:\n" + deactivated, Printed(() => Check.Throws<NotSupportedException>(
                () => SeamSandbox.Play(Lose, Seed))));
            Check.Has(deactivated, Printed(() => Check.Throws<NotSupportedException>(
                () => Table.Awaited(SeamSandbox.PlayAsync(LoseLater, Seed)))));
            Check.Equal("", Printed(() => SeamSandbox.Play(seam => seam.Phones.List(), Seed)));
        }

        [Test]
        public static void One_that_is_closed_says_so()
        {
            var sandbox = new SeamSandbox();
            sandbox.Dispose();
            Check.Has("cannot be had: ", sandbox.Events());
        }

        private static void Lose(SeamClient seam)
        {
            seam.Phones.Deactivate(seam.Phones.List()[0].DeviceId);
            throw new NotSupportedException("not promised");
        }

        private static async Task LoseLater(SeamClient seam)
        {
            await Task.Yield();
            Lose(seam);
        }

        private static string Printed(Action work)
        {
            var before = Console.Error;
            var printed = new StringWriter();
            Console.SetError(printed);
            try
            {
                work();
            }
            finally
            {
                Console.SetError(before);
            }
            return printed.ToString();
        }
    }
}
