using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using SeamPhones.Internal;
using SeamPhones.Model;

namespace SeamPhones
{
    /// <summary>Verifies webhooks with the secret of an endpoint, <c>whsec_...</c>. It needs no client and no network.</summary>
    public sealed class SeamWebhook
    {
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        private readonly byte[] secret;

        /// <summary>Verifies with this secret.</summary>
        public SeamWebhook(string secret)
        {
            this.secret = Texts.C(secret ?? throw new ArgumentNullException(nameof(secret)));
        }

        /// <summary>
        /// The event in the body of a request, given as it came, with the request's headers. A <see
        /// cref="SeamWebhookVerificationException"/> says why a delivery cannot be trusted, whatever its headers are. Of a name that comes
        /// twice the last value counts. Seam repeats deliveries: remember the event's id.
        /// </summary>
        public Event Verify(byte[] payload, IEnumerable<KeyValuePair<string, string>> headers)
        {
            if (payload == null)
            {
                throw new ArgumentNullException(nameof(payload));
            }
            var answer = Texts.Decoded(Native.Library.WebhookVerify(secret, Texts.Encoded(Named(headers), "invalid_webhook"), payload));
            return new Event(answer["event"]);
        }

        /// <summary>The same, for a body that is at hand as a text.</summary>
        public Event Verify(string payload, IEnumerable<KeyValuePair<string, string>> headers) =>
            Verify(Encoding.UTF8.GetBytes(payload ?? throw new ArgumentNullException(nameof(payload))), headers);

        /// <summary>Without the secret.</summary>
        public override string ToString() => nameof(SeamWebhook);

        // Whoever sends a request chooses its headers. One that has no name, or is no text, is none of Seam's, and must not keep the others
        // from being checked.
        private static Dictionary<string, string> Named(IEnumerable<KeyValuePair<string, string>> headers)
        {
            var named = new Dictionary<string, string>();
            foreach (var one in headers ?? new Dictionary<string, string>())
            {
                if (one.Key != null)
                {
                    named[WellFormed(one.Key)] = WellFormed(one.Value);
                }
            }
            return named;
        }

        private static string WellFormed(string value) => value == null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
    }
}
