package dev.restante.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** Turns the text of a C or S line into octets: escapes, <code>${captures}</code> and {@code {{functions}}}. */
final class Template {

    private final Source source;
    private final Map<String, String> captures;
    private final boolean escapes;

    Template(Source source, Map<String, String> captures, boolean escapes) {
        this.source = source;
        this.captures = captures;
        this.escapes = escapes;
    }

    byte[] expand(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            if (escapes && text.charAt(at) == '\\') {
                at = escape(text, at, octets);
            } else if (text.startsWith("${", at)) {
                at = capture(text, at, octets);
            } else if (text.startsWith("{{", at)) {
                at = function(text, at, octets);
            } else {
                int codePoint = text.codePointAt(at);
                octets.writeBytes(Character.toString(codePoint).getBytes(UTF_8));
                at += Character.charCount(codePoint);
            }
        }
        return octets.toByteArray();
    }

    private int escape(String text, int at, ByteArrayOutputStream octets) {
        char escaped = at + 1 < text.length() ? text.charAt(at + 1) : '$';
        switch (escaped) {
            case 'r' -> octets.write('\r');
            case 'n' -> octets.write('\n');
            case 't' -> octets.write('\t');
            case '0' -> octets.write(0);
            case '\\' -> octets.write('\\');
            case 'x' -> octets.write(HexFormat.fromHexDigits(text, at + 2, at + 4));
            default -> {
                if (Character.isLowerCase(escaped) || Character.isDigit(escaped)) {
                    throw source.malformed("unknown escape \\" + escaped);
                }
                octets.write('\\'); // itself, so that \Seen and \" read as they are
                return at + 1;
            }
        }
        return at + (escaped == 'x' ? 4 : 2);
    }

    private int capture(String text, int at, ByteArrayOutputStream octets) {
        int end = text.indexOf('}', at);
        String name = text.substring(at + 2, end < 0 ? text.length() : end);
        String value = captures.get(name);
        if (value == null) {
            throw source.malformed("nothing was captured as " + name);
        }
        octets.writeBytes(value.getBytes(UTF_8));
        return end + 1;
    }

    private int function(String text, int at, ByteArrayOutputStream octets) {
        int end = text.indexOf("}}", at);
        if (end < 0) {
            throw source.malformed("{{ without }}");
        }
        while (text.startsWith("}}", end + 1)) {
            end++; // the argument ends with braces of its own, as JSON does
        }
        String[] call = text.substring(at + 2, end).split(" ", 2);
        String argument = call.length > 1 ? call[1] : "";
        switch (call[0]) {
            case "repeat" -> {
                String[] timesAndText = argument.split(" ", 2);
                byte[] once = expand(timesAndText[1]);
                for (int i = Integer.parseInt(timesAndText[0]); i > 0; i--) {
                    octets.writeBytes(once);
                }
            }
            case "base64" -> octets.writeBytes(Base64.getEncoder().encode(expand(argument)));
            case "md5" -> octets.writeBytes(md5(expand(argument)).getBytes(UTF_8));
            default -> throw source.malformed("unknown function " + call[0]);
        }
        return end + 2;
    }

    private static String md5(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
