// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.json.WritesJson
import java.io.Serializable

/** The id of an ACS credential, so that it is not taken for that of another thing. */
public data class AcsCredentialId(
    /** The id as Seam writes it. */
    public val value: String,
) : WritesJson,
    Serializable {
    override fun json(): Any = value

    /** The id alone. */
    override fun toString(): String = value
}

/** The id of an ACS entrance, so that it is not taken for that of another thing. */
public data class AcsEntranceId(
    /** The id as Seam writes it. */
    public val value: String,
) : WritesJson,
    Serializable {
    override fun json(): Any = value

    /** The id alone. */
    override fun toString(): String = value
}

/** The id of an ACS system, so that it is not taken for that of another thing. */
public data class AcsSystemId(
    /** The id as Seam writes it. */
    public val value: String,
) : WritesJson,
    Serializable {
    override fun json(): Any = value

    /** The id alone. */
    override fun toString(): String = value
}

/** The id of an ACS user, so that it is not taken for that of another thing. */
public data class AcsUserId(
    /** The id as Seam writes it. */
    public val value: String,
) : WritesJson,
    Serializable {
    override fun json(): Any = value

    /** The id alone. */
    override fun toString(): String = value
}

/** The id of an action attempt, so that it is not taken for that of another thing. */
public data class ActionAttemptId(
    /** The id as Seam writes it. */
    public val value: String,
) : WritesJson,
    Serializable {
    override fun json(): Any = value

    /** The id alone. */
    override fun toString(): String = value
}

/** The id of a client session, so that it is not taken for that of another thing. */
public data class ClientSessionId(
    /** The id as Seam writes it. */
    public val value: String,
) : WritesJson,
    Serializable {
    override fun json(): Any = value

    /** The id alone. */
    override fun toString(): String = value
}

/** The id of a phone, so that it is not taken for that of another thing. */
public data class DeviceId(
    /** The id as Seam writes it. */
    public val value: String,
) : WritesJson,
    Serializable {
    override fun json(): Any = value

    /** The id alone. */
    override fun toString(): String = value
}

/** The id of an event, so that it is not taken for that of another thing. */
public data class EventId(
    /** The id as Seam writes it. */
    public val value: String,
) : WritesJson,
    Serializable {
    override fun json(): Any = value

    /** The id alone. */
    override fun toString(): String = value
}

/** The id of a user identity, so that it is not taken for that of another thing. */
public data class UserIdentityId(
    /** The id as Seam writes it. */
    public val value: String,
) : WritesJson,
    Serializable {
    override fun json(): Any = value

    /** The id alone. */
    override fun toString(): String = value
}

/** The id of a workspace, so that it is not taken for that of another thing. */
public data class WorkspaceId(
    /** The id as Seam writes it. */
    public val value: String,
) : WritesJson,
    Serializable {
    override fun json(): Any = value

    /** The id alone. */
    override fun toString(): String = value
}
