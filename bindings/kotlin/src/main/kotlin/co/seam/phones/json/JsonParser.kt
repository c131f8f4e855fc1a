package co.seam.phones.json

/** Reads JSON from UTF-8. The core has checked what it gives: what is checked here again is what a caller may give. */
internal class JsonParser(
    private val bytes: ByteArray,
) {
    private var at = 0

    fun document(): JsonValue {
        val value = value(0)
        skipSpace()
        if (at < bytes.size) fail("more follows after the end")
        return value
    }

    private fun value(depth: Int): JsonValue {
        if (depth > DEEPEST) fail("it is nested too deep")
        skipSpace()
        return when (peek()) {
            '{'.code -> members(depth)
            '['.code -> items(depth)
            '"'.code -> JsonText(text())
            't'.code -> word("true", TRUE)
            'f'.code -> word("false", FALSE)
            'n'.code -> word("null", JsonNull)
            else -> number()
        }
    }

    private fun members(depth: Int): JsonObject {
        at++
        val members = LinkedHashMap<String, JsonValue>()
        skipSpace()
        if (peek() == '}'.code) {
            at++
            return JsonObject(members)
        }
        while (true) {
            skipSpace()
            if (peek() != '"'.code) fail("a name was expected")
            val name = text()
            skipSpace()
            expect(':')
            members[name] = value(depth + 1)
            if (ends('}')) return JsonObject(members)
        }
    }

    private fun items(depth: Int): JsonArray {
        at++
        val items = ArrayList<JsonValue>()
        skipSpace()
        if (peek() == ']'.code) {
            at++
            return JsonArray(items)
        }
        while (true) {
            items.add(value(depth + 1))
            if (ends(']')) return JsonArray(items)
        }
    }

    /** Whether the end follows; a comma otherwise. */
    private fun ends(end: Char): Boolean {
        skipSpace()
        val next = peek()
        if (next != end.code && next != ','.code) fail("a comma or $end was expected")
        at++
        return next == end.code
    }

    private fun text(): String {
        val start = ++at
        // Most texts have no escape: they are taken as they are.
        while (true) {
            val byte = peek()
            if (byte == '"'.code) return String(bytes, start, at++ - start, Charsets.UTF_8)
            if (byte == '\\'.code) break
            if (byte in 0 until ' '.code || byte == END) fail("a text does not end")
            at++
        }
        val text = StringBuilder(String(bytes, start, at - start, Charsets.UTF_8))
        while (true) {
            val byte = peek()
            when {
                byte == '"'.code -> {
                    at++
                    return text.toString()
                }

                byte == '\\'.code -> {
                    text.append(escaped())
                }

                byte in 0 until ' '.code || byte == END -> {
                    fail("a text does not end")
                }

                else -> {
                    val plain = at
                    while (peek().let { it != '"'.code && it != '\\'.code && it !in 0 until ' '.code && it != END }) at++
                    text.append(String(bytes, plain, at - plain, Charsets.UTF_8))
                }
            }
        }
    }

    private fun escaped(): Char {
        at++
        val kind = peek()
        at++
        return when (kind) {
            '"'.code, '\\'.code, '/'.code -> kind.toChar()
            'b'.code -> '\b'
            'f'.code -> '\u000C'
            'n'.code -> '\n'
            'r'.code -> '\r'
            't'.code -> '\t'
            'u'.code -> hexadecimal()
            else -> fail("\\ is followed by nothing that can follow it")
        }
    }

    private fun hexadecimal(): Char {
        var code = 0
        repeat(HEX_DIGITS) {
            val digit = Character.digit(peek().coerceAtLeast(0), HEX)
            if (digit < 0) fail("\\u needs four hexadecimal digits")
            code = code * HEX + digit
            at++
        }
        return code.toChar()
    }

    private fun number(): JsonNumber {
        val start = at
        while (peek().let { it in '0'.code..'9'.code || it in SIGNS }) at++
        val text = String(bytes, start, at - start, Charsets.US_ASCII)
        if (!NUMBER.matches(text)) fail("a value was expected")
        return JsonNumber(text)
    }

    private fun word(
        word: String,
        value: JsonValue,
    ): JsonValue {
        for (letter in word) expect(letter)
        return value
    }

    private fun expect(letter: Char) {
        if (peek() != letter.code) fail("$letter was expected")
        at++
    }

    private fun skipSpace() {
        while (peek().let { it == ' '.code || it == '\n'.code || it == '\r'.code || it == '\t'.code }) at++
    }

    // Bytes beyond ASCII are negative, and are none of JSON's signs.
    private fun peek(): Int = if (at < bytes.size) bytes[at].toInt() else END

    private fun fail(what: String): Nothing = throw IllegalArgumentException("this is not JSON: $what at byte $at")

    private companion object {
        const val END = Int.MAX_VALUE
        const val DEEPEST = 200
        const val HEX = 16
        const val HEX_DIGITS = 4
        val TRUE = JsonBoolean(true)
        val FALSE = JsonBoolean(false)
        val SIGNS = "+-.eE".map { it.code }
        val NUMBER = Regex("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")
    }
}
