package dev.restante.lint;

import static dev.restante.lint.Rule.error;

import dev.restante.decode.PartContent;
import dev.restante.mime.MimePart;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/** Whether the octets of a part are what it says they are. */
final class EncodingRules {

    private static final Map<String, EncodedCheck> CHECKS =
            Map.of("base64", new Base64Check(), "quoted-printable", new QuotedPrintableCheck());

    static final List<Rule> RULES = List.of(
            error(
                    "transfer-encoding-unknown",
                    "`Content-Transfer-Encoding` is one of the five",
                    "RFC 2045, section 6.1",
                    EncodingRules::transferEncodingUnknown),
            error(
                    "eight-bit-undeclared",
                    "Octets beyond ASCII are declared by `Content-Transfer-Encoding: 8bit`, or are encoded",
                    "RFC 2045, section 6.2",
                    EncodingRules::eightBitUndeclared),
            error(
                    "base64-broken",
                    "Base64 has its own characters only, is whole, and in lines of at most 76",
                    "RFC 2045, section 6.8",
                    (mail, report) -> checkEncoded(mail, "base64", report)),
            error(
                    "quoted-printable-broken",
                    "In quoted-printable, `=` has two digits or a line end behind it, and lines have at most 76"
                            + " characters",
                    "RFC 2045, section 6.7",
                    (mail, report) -> checkEncoded(mail, "quoted-printable", report)),
            error(
                    "charset-unknown",
                    "The charset of a text is one that there is",
                    "RFC 2046, section 4.1.2",
                    EncodingRules::charsetUnknown),
            error(
                    "charset-wrong",
                    "A text is in the charset that it declares, or in US-ASCII",
                    "RFC 2046, section 4.1.2",
                    EncodingRules::charsetWrong));

    private EncodingRules() {}

    /** Looks at the octets of an encoded part. */
    interface EncodedCheck {

        /** What is wrong; empty text if nothing. */
        String fault(MimePart part);
    }

    private static void checkEncoded(Inspection mail, String encoding, Report report) {
        for (Part part : mail.parts()) {
            if (part.isLeaf() && part.mime().transferEncoding().equals(encoding)) {
                String fault = fault(part.mime());
                if (!fault.isEmpty()) {
                    report.found(fault, part.place());
                }
            }
        }
    }

    private static String fault(MimePart part) {
        EncodedCheck check = CHECKS.get(part.transferEncoding());
        return check == null ? "" : check.fault(part);
    }

    private static void transferEncodingUnknown(Inspection mail, Report report) {
        for (Part part : mail.parts()) {
            String encoding = part.mime().transferEncoding();
            if (!PartContent.isDecodable(part.mime()) || encoding.contains("uu")) {
                report.found("There is no such encoding: " + Report.shortened(encoding), part.place());
            }
        }
    }

    private static void eightBitUndeclared(Inspection mail, Report report) {
        for (Part part : mail.parts()) {
            if (part.isLeaf() && part.mime().transferEncoding().equals("7bit") && !isAscii(part.mime())) {
                report.found("Octets beyond ASCII in a part that is 7bit", part.place());
            }
        }
    }

    private static boolean isAscii(MimePart part) {
        for (int i = part.bodyStart(); i < part.end(); i++) {
            if (part.message().at(i) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String charset(Part part) {
        return part.mime().contentType().parameters().get("charset").orElse("us-ascii");
    }

    private static void charsetUnknown(Inspection mail, Report report) {
        for (Part part : mail.parts()) {
            if (part.isText() && PartContent.charset(charset(part)).isEmpty()) {
                report.found("There is no such charset: " + Report.shortened(charset(part)), part.place());
            }
        }
    }

    private static void charsetWrong(Inspection mail, Report report) {
        for (Part part : mail.parts()) {
            if (part.isText() && fault(part.mime()).isEmpty()) {
                PartContent.charset(charset(part))
                        .filter(charset -> !isIn(charset, part.mime()))
                        .ifPresent(charset -> report.found("The text is not in " + charset, part.place()));
            }
        }
    }

    private static boolean isIn(Charset charset, MimePart part) {
        char[] ignored = new char[8192];
        try (Reader reader = new InputStreamReader(PartContent.open(part), charset.newDecoder())) {
            while (reader.read(ignored) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            return true; // a broken transfer encoding, which another rule reports
        }
    }
}
