package dev.restante.mime;

/**
 * Goes through the fields of one header, octet by octet, and makes no object for a field that nobody asks for.
 *
 * <p>Lenient as the common parsers are (RFC 7103, sections 7.2 to 7.4): white space before the colon is ignored; a line
 * of only white space continues a field; a line that is neither field nor continuation is a field without a name.
 */
final class HeaderScanner {

    private final RawMessage message;
    private final byte[] octets;
    private final int to;
    private int start;
    private int nameStart;
    private int nameEnd;
    private int valueStart;
    private int end;

    /**
     * Stands before the first field of a header.
     *
     * @param from the first octet of the header
     * @param to after its last octet; the empty line may be included
     */
    HeaderScanner(RawMessage message, int from, int to) {
        this.message = message;
        this.octets = message.octets();
        this.to = to;
        this.end = from;
    }

    // field = field-name ":" unstructured CRLF     RFC 5322, section 2.2
    boolean next() {
        int next = Octets.nextLine(octets, end, to);
        if (end == to || Octets.isEmptyLine(octets, end, next)) {
            return false;
        }
        start = end;
        end = next;
        readName();
        while (end < to && Octets.isWsp(octets[end])) {
            end = Octets.nextLine(octets, end, to);
        }
        return true;
    }

    /** Goes on to the next field of this name. */
    boolean next(String name) {
        while (next()) {
            if (nameStart < nameEnd && Octets.equalsIgnoreCase(octets, nameStart, nameEnd, name)) {
                return true;
            }
        }
        return false;
    }

    // field-name = 1*ftext          RFC 5322, section 3.6.8
    // obs-fields: *WSP before ":"   RFC 5322, section 4.5.8
    private void readName() {
        nameStart = skipWsp(start);
        nameEnd = nameStart;
        while (nameEnd < end && isNameOctet(octets[nameEnd])) {
            nameEnd++;
        }
        int colon = skipWsp(nameEnd);
        if (nameEnd > nameStart && colon < end && octets[colon] == ':') {
            valueStart = colon + 1;
        } else {
            nameEnd = nameStart;
            valueStart = start;
        }
    }

    /** Anything but what must end a name: names in UTF-8, though not allowed, are names. */
    private static boolean isNameOctet(byte octet) {
        return octet != ':' && octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n';
    }

    private int skipWsp(int from) {
        int i = from;
        while (i < end && Octets.isWsp(octets[i])) {
            i++;
        }
        return i;
    }

    /** The field stood on, as an object of its own. */
    HeaderField field() {
        return new HeaderField(message, start, nameStart, nameEnd, valueStart, end);
    }

    /** The unfolded value of the field stood on, one character per octet. */
    String latin1Value() {
        return Octets.unfold(octets, valueStart, end);
    }
}
