// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.ObjectParam

/** What may be given to `phone_sessions.get_or_create` besides what it requires. */
public class PhoneSessionsGetOrCreateParams : CallParams<PhoneSessionsGetOrCreateParams>() {
    /** What kind of phone it is. */
    public var phoneDeviceMetadata: PhoneDeviceMetadata?
        get() = read("phone_device_metadata")
        set(value) = write("phone_device_metadata", value)

    /** [phoneDeviceMetadata], for chains. */
    public fun phoneDeviceMetadata(value: PhoneDeviceMetadata?): PhoneSessionsGetOrCreateParams = apply { phoneDeviceMetadata = value }

    /** [phoneDeviceMetadata], in a block. */
    public fun phoneDeviceMetadata(block: PhoneDeviceMetadata.() -> Unit): PhoneSessionsGetOrCreateParams =
        apply { phoneDeviceMetadata = PhoneDeviceMetadata().apply(block) }

    /** What kind of phone it is. */
    public class PhoneDeviceMetadata : ObjectParam() {
        /** Who made the phone. */
        public var manufacturer: String?
            get() = read("manufacturer")
            set(value) = write("manufacturer", value)

        /** [manufacturer], for chains. */
        public fun manufacturer(value: String?): PhoneDeviceMetadata = apply { manufacturer = value }

        /** The model of the phone. */
        public var model: String?
            get() = read("model")
            set(value) = write("model", value)

        /** [model], for chains. */
        public fun model(value: String?): PhoneDeviceMetadata = apply { model = value }

        /** The version of the operating system. */
        public var osVersion: String?
            get() = read("os_version")
            set(value) = write("os_version", value)

        /** [osVersion], for chains. */
        public fun osVersion(value: String?): PhoneDeviceMetadata = apply { osVersion = value }
    }
}
