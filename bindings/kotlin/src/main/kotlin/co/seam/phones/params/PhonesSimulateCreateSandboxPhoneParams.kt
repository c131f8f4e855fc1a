// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams
import co.seam.phones.ObjectParam

/** What may be given to `phones.simulate.create_sandbox_phone` besides what it requires. */
public class PhonesSimulateCreateSandboxPhoneParams : CallParams<PhonesSimulateCreateSandboxPhoneParams>() {
    /** What ASSA ABLOY's credential service knows of the simulated phone. */
    public var assaAbloyMetadata: AssaAbloyMetadata?
        get() = read("assa_abloy_metadata")
        set(value) = write("assa_abloy_metadata", value)

    /** [assaAbloyMetadata], for chains. */
    public fun assaAbloyMetadata(value: AssaAbloyMetadata?): PhonesSimulateCreateSandboxPhoneParams = apply { assaAbloyMetadata = value }

    /** [assaAbloyMetadata], in a block. */
    public fun assaAbloyMetadata(block: AssaAbloyMetadata.() -> Unit): PhonesSimulateCreateSandboxPhoneParams =
        apply { assaAbloyMetadata = AssaAbloyMetadata().apply(block) }

    /** An id of your own for this installation of the app. Seam makes one when it is left out. */
    public var customSdkInstallationId: String?
        get() = read("custom_sdk_installation_id")
        set(value) = write("custom_sdk_installation_id", value)

    /** [customSdkInstallationId], for chains. */
    public fun customSdkInstallationId(value: String?): PhonesSimulateCreateSandboxPhoneParams = apply { customSdkInstallationId = value }

    /** What kind of phone to simulate. */
    public var phoneMetadata: PhoneMetadata?
        get() = read("phone_metadata")
        set(value) = write("phone_metadata", value)

    /** [phoneMetadata], for chains. */
    public fun phoneMetadata(value: PhoneMetadata?): PhonesSimulateCreateSandboxPhoneParams = apply { phoneMetadata = value }

    /** [phoneMetadata], in a block. */
    public fun phoneMetadata(block: PhoneMetadata.() -> Unit): PhonesSimulateCreateSandboxPhoneParams =
        apply { phoneMetadata = PhoneMetadata().apply(block) }

    /** What ASSA ABLOY's credential service knows of the simulated phone. */
    public class AssaAbloyMetadata : ObjectParam() {
        /** Whether the phone can use Bluetooth Low Energy. Default: true. */
        public var bleCapability: Boolean?
            get() = read("ble_capability")
            set(value) = write("ble_capability", value)

        /** [bleCapability], for chains. */
        public fun bleCapability(value: Boolean?): AssaAbloyMetadata = apply { bleCapability = value }

        /** Whether the phone can emulate a card over NFC. Default: false. */
        public var hceCapability: Boolean?
            get() = read("hce_capability")
            set(value) = write("hce_capability", value)

        /** [hceCapability], for chains. */
        public fun hceCapability(value: Boolean?): AssaAbloyMetadata = apply { hceCapability = value }

        /** Whether the phone has NFC. Default: false. */
        public var nfcCapability: Boolean?
            get() = read("nfc_capability")
            set(value) = write("nfc_capability", value)

        /** [nfcCapability], for chains. */
        public fun nfcCapability(value: Boolean?): AssaAbloyMetadata = apply { nfcCapability = value }

        /** The version of the app. Default: 1.0.0. */
        public var applicationVersion: String?
            get() = read("application_version")
            set(value) = write("application_version", value)

        /** [applicationVersion], for chains. */
        public fun applicationVersion(value: String?): AssaAbloyMetadata = apply { applicationVersion = value }

        /** The version of the Seos applet. Default: 1.0.0. */
        public var seosAppletVersion: String?
            get() = read("seos_applet_version")
            set(value) = write("seos_applet_version", value)

        /** [seosAppletVersion], for chains. */
        public fun seosAppletVersion(value: String?): AssaAbloyMetadata = apply { seosAppletVersion = value }

        /** The id of the phone's endpoint at the Seos service. Default: 1. */
        public var seosTsmEndpointId: Number?
            get() = read("seos_tsm_endpoint_id")
            set(value) = write("seos_tsm_endpoint_id", value)

        /** [seosTsmEndpointId], for chains. */
        public fun seosTsmEndpointId(value: Number?): AssaAbloyMetadata = apply { seosTsmEndpointId = value }
    }

    /** What kind of phone to simulate. */
    public class PhoneMetadata : ObjectParam() {
        /** The phone's operating system. Default: android. One of `android`, `ios`. */
        public var operatingSystem: String?
            get() = read("operating_system")
            set(value) = write("operating_system", value)

        /** [operatingSystem], for chains. */
        public fun operatingSystem(value: String?): PhoneMetadata = apply { operatingSystem = value }

        /** The version of the operating system. Default: 10. */
        public var osVersion: String?
            get() = read("os_version")
            set(value) = write("os_version", value)

        /** [osVersion], for chains. */
        public fun osVersion(value: String?): PhoneMetadata = apply { osVersion = value }

        /** Who made the phone. Default: Samsung. */
        public var deviceManufacturer: String?
            get() = read("device_manufacturer")
            set(value) = write("device_manufacturer", value)

        /** [deviceManufacturer], for chains. */
        public fun deviceManufacturer(value: String?): PhoneMetadata = apply { deviceManufacturer = value }

        /** The model of the phone. Default: Samsung Galaxy S10. */
        public var deviceModel: String?
            get() = read("device_model")
            set(value) = write("device_model", value)

        /** [deviceModel], for chains. */
        public fun deviceModel(value: String?): PhoneMetadata = apply { deviceModel = value }
    }
}
