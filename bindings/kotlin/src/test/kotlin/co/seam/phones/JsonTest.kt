package co.seam.phones

import co.seam.phones.json.JsonArray
import co.seam.phones.json.JsonNumber
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonText
import co.seam.phones.json.JsonValue
import co.seam.phones.objects.Phone
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.ObjectInputStream
import java.io.ObjectOutputStream

class JsonTest {
    @ParameterizedTest
    @ValueSource(
        strings = [
            "", " ", "{", "}", "[", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "01", "1.", ".5", "-", "+1", "1e", "tru", "nul", "\"",
            "\"\\x\"", "\"\\u12\"", "\"\n\"", "1 2", "[1 2]", "NaN", "\u00e9", "\"\\", "\"a",
        ],
    )
    fun `what is not JSON is refused`(text: String) {
        assertThrows(IllegalArgumentException::class.java) { JsonValue.parse(text) }
    }

    @ParameterizedTest
    @ValueSource(
        strings = [
            "null", "true", "false", "0", "-0", "1.50", "1E+400", "\"\"", "[]", "{}", "[[],{}]",
            "{\"a\":{\"b\":[1,\"2\",null]},\"c\":\"😀é\"}", "\"\\u0000\\u001f\\\"\\\\\"",
        ],
    )
    fun `what is JSON is written as it was read`(text: String) = assertEquals(text, JsonValue.parse(text).toJson())

    @Test
    fun `escapes and spaces`() {
        assertEquals(JsonText("é/\b\u000C\n\r\t😀x"), JsonValue.parse(" \"\\u00e9\\/\\b\\f\\n\\r\\t\\ud83d\\ude00x\" \n"))
        assertEquals(JsonArray(listOf(JsonNumber("1"), JsonNumber("2"))), JsonValue.parse("[ 1 , 2 ]"))
    }

    @Test
    fun `deep nesting is refused and not a crash`() {
        assertThrows(IllegalArgumentException::class.java) { JsonValue.parse("[".repeat(100_000)) }
        val self = ArrayList<Any?>()
        self.add(self)
        assertThrows(IllegalArgumentException::class.java) { JsonValue.of(self) }
    }

    @Test
    fun `whole numbers are exact or none`() {
        assertEquals(Long.MAX_VALUE, JsonNumber("9223372036854775807").toLongOrNull())
        assertEquals(1000L, JsonNumber("1e3").toLongOrNull())
        assertEquals(null, JsonNumber("9223372036854775808").toLongOrNull())
        assertEquals(null, JsonNumber("1e999999999").toLongOrNull())
        assertEquals(null, JsonNumber("1.5").toLongOrNull())
    }

    @Test
    fun `an object keeps what it does not know, and can be made in a test`() {
        val phone =
            Phone(JsonObject.parse("{\"device_id\":\"x\",\"new_field\":[1],\"properties\":{\"new\":{\"deep\":true}},\"nickname\":null}"))
        assertEquals("[1]", phone.json["new_field"]?.toJson())
        assertEquals("{\"new\":{\"deep\":true}}", phone.properties.json.toJson())
        assertEquals("x", phone.id.toString())
        assertNull(phone.nickname)
        assertEquals(phone, Phone(JsonObject.parse(phone.json.toJson())))
        assertNotEquals(phone, Phone(JsonObject.EMPTY))
        assertEquals("Phone" + phone.json.toJson(), phone.toString())
        val error = assertThrows(SeamInvalidResponseException::class.java) { phone.displayName }
        assertEquals("the field display_name of this Phone is not there; json has what Seam sent", error.message)
    }

    @Test
    fun `objects and errors can be serialised`() {
        val error = assertThrows(SeamException::class.java) { Seam.sandbox("") }
        val phone = Phone(JsonObject.parse("{\"device_id\":\"x\",\"nickname\":null}"))
        for (thing in listOf(phone, error)) {
            val bytes = ByteArrayOutputStream().also { out -> ObjectOutputStream(out).use { it.writeObject(thing) } }.toByteArray()
            val again = ObjectInputStream(ByteArrayInputStream(bytes)).readObject()
            assertEquals(thing.toString(), again.toString())
        }
    }
}
