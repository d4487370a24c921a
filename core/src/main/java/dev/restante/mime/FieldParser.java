package dev.restante.mime;

/**
 * Reads the structured fields of MIME from an unfolded value, one character per octet.
 *
 * <p>Lenient where real mail needs it: a missing semicolon between parameters, unquoted values with special characters
 * ({@code boundary=--=_Part_1}) or spaces ({@code name=My report.pdf}), quotes that are never closed. Each character is
 * looked at a bounded number of times.
 */
final class FieldParser {

    private static final String TSPECIALS = "()<>@,;:\\\"/[]?=";

    private final String text;
    private int pos;

    FieldParser(String latin1) {
        this.text = latin1;
    }

    // token := 1*<any (US-ASCII) CHAR except SPACE, CTLs, or tspecials>     RFC 2045, section 5.1
    /** The next token, after comments and white space; empty if there is none. */
    String token() {
        skipCfws();
        int from = pos;
        pos = endOfToken(pos);
        return text.substring(from, pos);
    }

    /** Goes over this character, after comments and white space, if it comes next. */
    boolean skip(char expected) {
        skipCfws();
        boolean found = pos < text.length() && text.charAt(pos) == expected;
        if (found) {
            pos++;
        }
        return found;
    }

    // *(";" parameter)     RFC 2045, section 5.1
    Parameters parameters() {
        var parameters = new ParameterCollector();
        while (pos < text.length()) {
            String attribute = token();
            if (!attribute.isEmpty() && skip('=')) {
                parameters.add(attribute, value());
            } else if (attribute.isEmpty()) {
                skipJunk();
            }
        }
        return parameters.collect();
    }

    private void skipJunk() {
        if (pos < text.length() && text.charAt(pos) == '"') {
            quotedString();
        } else {
            pos = Math.min(pos + 1, text.length());
        }
    }

    // value := token / quoted-string     RFC 2045, section 5.1
    private String value() {
        skipCfws();
        return pos < text.length() && text.charAt(pos) == '"' ? quotedString() : bareValue();
    }

    // quoted-string = DQUOTE *(qtext / quoted-pair) DQUOTE     RFC 5322, section 3.2.4
    private String quotedString() {
        var content = new StringBuilder();
        for (pos++; pos < text.length() && text.charAt(pos) != '"'; pos++) {
            if (text.charAt(pos) == '\\' && pos + 1 < text.length()) {
                pos++;
            }
            content.append(text.charAt(pos));
        }
        pos = Math.min(pos + 1, text.length());
        return content.toString();
    }

    /** A token as RFC 2045 wants it, or all words up to the semicolon, unless they look like the next parameter. */
    private String bareValue() {
        int from = pos;
        int to;
        do {
            skipWord();
            to = pos;
            skipWsp();
        } while (pos < text.length() && !atValueEnd());
        return text.substring(from, to);
    }

    private boolean atValueEnd() {
        char c = text.charAt(pos);
        int tokenEnd = endOfToken(pos);
        boolean parameterAhead = tokenEnd > pos && tokenEnd < text.length() && text.charAt(tokenEnd) == '=';
        return c == ';' || c == '(' || parameterAhead;
    }

    private void skipWord() {
        while (pos < text.length() && text.charAt(pos) != ';' && !Octets.isWsp(text.charAt(pos))) {
            pos++;
        }
    }

    private void skipWsp() {
        while (pos < text.length() && Octets.isWsp(text.charAt(pos))) {
            pos++;
        }
    }

    private int endOfToken(int from) {
        int i = from;
        while (i < text.length() && isTokenChar(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isTokenChar(char c) {
        return c > ' ' && c != 0x7f && TSPECIALS.indexOf(c) < 0;
    }

    // CFWS = (1*([FWS] comment) [FWS]) / FWS     RFC 5322, section 3.2.2
    private void skipCfws() {
        skipWsp();
        while (pos < text.length() && text.charAt(pos) == '(') {
            skipComment();
            skipWsp();
        }
    }

    // comment = "(" *([FWS] ccontent) [FWS] ")"     RFC 5322, section 3.2.2
    private void skipComment() {
        int depth = 0;
        do {
            char c = text.charAt(pos++);
            if (c == '\\') {
                pos++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        } while (depth > 0 && pos < text.length());
        pos = Math.min(pos, text.length());
    }
}
