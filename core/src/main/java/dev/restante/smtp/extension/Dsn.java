package dev.restante.smtp.extension;

import dev.restante.decode.Xtext;
import dev.restante.mail.Notification;
import dev.restante.mail.OriginalRecipient;
import dev.restante.mail.ReturnContent;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.util.List;
import java.util.Optional;

/** DSN (RFC 3461): the parameters RET and ENVID of MAIL, and NOTIFY and ORCPT of RCPT. The envelope keeps them. */
public final class Dsn implements SmtpExtension {

    private static final int MAX_ENVELOPE_ID = 100;
    private static final int MAX_ORIGINAL_RECIPIENT = 500;

    @Override
    public String keyword() {
        return "DSN";
    }

    @Override
    public List<Parameter> mailParameters() {
        return List.of(new Parameter("RET", Dsn::checkReturn), new Parameter("ENVID", Dsn::checkEnvelopeId));
    }

    @Override
    public List<Parameter> recipientParameters() {
        return List.of(new Parameter("NOTIFY", Dsn::checkNotify), new Parameter("ORCPT", Dsn::checkOriginalRecipient));
    }

    private static void checkReturn(SmtpSession session, String value) throws SmtpException {
        if (ReturnContent.parse(value).isEmpty()) {
            throw malformed("RET takes FULL or HDRS");
        }
    }

    /** RFC 3461 section 4.4; nothing says whether its limit counts before or after decoding, and this is the wider. */
    private static void checkEnvelopeId(SmtpSession session, String value) throws SmtpException {
        Optional<String> id = Xtext.decode(value);
        if (id.isEmpty() || id.get().isEmpty() || id.get().length() > MAX_ENVELOPE_ID) {
            throw malformed("ENVID takes xtext (RFC 3461 section 4) for 1 to " + MAX_ENVELOPE_ID
                    + " printable ASCII characters: ENVID=order+2B17");
        }
    }

    private static void checkNotify(SmtpSession session, String value) throws SmtpException {
        if (Notification.parse(value).isEmpty()) {
            throw malformed(
                    "NOTIFY takes NEVER alone, or a list of SUCCESS, FAILURE and DELAY: NOTIFY=SUCCESS,FAILURE");
        }
    }

    private static void checkOriginalRecipient(SmtpSession session, String value) throws SmtpException {
        if (OriginalRecipient.parse(value).isEmpty()) {
            throw malformed("ORCPT takes a type and an address in xtext (RFC 3461 section 4.2):"
                    + " ORCPT=rfc822;jane+2Bshop@example.com");
        }
        if (value.length() > MAX_ORIGINAL_RECIPIENT) {
            throw malformed("ORCPT takes at most " + MAX_ORIGINAL_RECIPIENT + " characters");
        }
        requireAsciiUnlessDeclared(session, value);
    }

    /** RFC 6533 section 3: UTF-8 as it is belongs to SMTPUTF8. */
    private static void requireAsciiUnlessDeclared(SmtpSession session, String value) throws SmtpException {
        boolean declared = session.transaction().orElseThrow().parameters().containsKey("SMTPUTF8");
        if (!declared && value.chars().anyMatch(c -> c >= 0x80)) {
            throw new SmtpException(
                    553,
                    "5.6.7",
                    "ORCPT beyond ASCII needs SMTPUTF8 in the MAIL command, or \\x{F6} (RFC 6533 section 3)");
        }
    }

    private static SmtpException malformed(String text) {
        return new SmtpException(501, "5.5.4", text);
    }
}
