using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
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
        /// cref="SeamWebhookVerificationException"/> says why a delivery cannot be trusted. Seam repeats deliveries: remember the event's
        /// id.
        /// </summary>
        public Event Verify(byte[] payload, IEnumerable<KeyValuePair<string, string>> headers)
        {
            if (payload == null)
            {
                throw new ArgumentNullException(nameof(payload));
            }
            if (headers == null)
            {
                throw new ArgumentNullException(nameof(headers));
            }
            var named = Texts.Encoded(headers.ToDictionary(one => one.Key, one => WellFormed(one.Value)), "invalid_webhook");
            var answer = Texts.Decoded(Native.Library.WebhookVerify(secret, named, payload));
            return new Event(answer["event"]);
        }

        /// <summary>The same, for a body that is at hand as a text.</summary>
        public Event Verify(string payload, IEnumerable<KeyValuePair<string, string>> headers) =>
            Verify(Encoding.UTF8.GetBytes(payload ?? throw new ArgumentNullException(nameof(payload))), headers);

        /// <summary>Without the secret.</summary>
        public override string ToString() => nameof(SeamWebhook);

        // A header that is no text is none of Seam's, and must not keep the others from being checked.
        private static string WellFormed(string value) => value == null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
    }
}
