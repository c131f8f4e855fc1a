// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>What ASSA ABLOY's credential service knows of the simulated phone.</summary>
    public sealed class AssaAbloyMetadata : ObjectParameter
    {
        /// <summary>Whether the phone can use Bluetooth Low Energy. Default: true.</summary>
        public bool? BleCapability
        {
            get => Read<bool?>("ble_capability");
            set => Write("ble_capability", value);
        }

        /// <summary>Whether the phone can emulate a card over NFC. Default: false.</summary>
        public bool? HceCapability
        {
            get => Read<bool?>("hce_capability");
            set => Write("hce_capability", value);
        }

        /// <summary>Whether the phone has NFC. Default: false.</summary>
        public bool? NfcCapability
        {
            get => Read<bool?>("nfc_capability");
            set => Write("nfc_capability", value);
        }

        /// <summary>The version of the app. Default: 1.0.0.</summary>
        public string ApplicationVersion
        {
            get => Read<string>("application_version");
            set => Write("application_version", value);
        }

        /// <summary>The version of the Seos applet. Default: 1.0.0.</summary>
        public string SeosAppletVersion
        {
            get => Read<string>("seos_applet_version");
            set => Write("seos_applet_version", value);
        }

        /// <summary>The id of the phone's endpoint at the Seos service. Default: 1.</summary>
        public double? SeosTsmEndpointId
        {
            get => Read<double?>("seos_tsm_endpoint_id");
            set => Write("seos_tsm_endpoint_id", value);
        }
    }
}
