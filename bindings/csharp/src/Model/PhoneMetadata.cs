// Generated from operations.json by tools/generate-bindings: do not edit.

namespace SeamPhones.Model
{
    /// <summary>What kind of phone to simulate.</summary>
    public sealed class PhoneMetadata : ObjectParameter
    {
        /// <summary>The phone's operating system. Default: android. One of <c>android</c>, <c>ios</c>.</summary>
        public string OperatingSystem
        {
            get => Read<string>("operating_system");
            set => Write("operating_system", value);
        }

        /// <summary>The version of the operating system. Default: 10.</summary>
        public string OsVersion
        {
            get => Read<string>("os_version");
            set => Write("os_version", value);
        }

        /// <summary>Who made the phone. Default: Samsung.</summary>
        public string DeviceManufacturer
        {
            get => Read<string>("device_manufacturer");
            set => Write("device_manufacturer", value);
        }

        /// <summary>The model of the phone. Default: Samsung Galaxy S10.</summary>
        public string DeviceModel
        {
            get => Read<string>("device_model");
            set => Write("device_model", value);
        }
    }
}
