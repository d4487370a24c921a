package dev.restante.conversation;

import static dev.restante.conversation.Capability.parameters;
import static dev.restante.conversation.Capability.verb;
import static dev.restante.conversation.Capability.verbs;

import java.util.List;

/** What commands of SMTP and LMTP show of the extensions. */
final class SmtpCapabilities {

    static final List<Capability> ALL = List.of(
            verb("STARTTLS"),
            Capability.of("AUTH", verbs("AUTH"), parameters("MAIL", "AUTH")),
            Capability.pipelining(),
            Capability.of("SIZE", parameters("MAIL", "SIZE")),
            Capability.of("8BITMIME", parameters("MAIL", "BODY=7BIT", "BODY=8BITMIME")),
            Capability.of("BINARYMIME", parameters("MAIL", "BODY=BINARYMIME")),
            Capability.of("SMTPUTF8", parameters("MAIL", "SMTPUTF8")),
            Capability.of("CHUNKING", verbs("BDAT")),
            Capability.of("DSN", parameters("MAIL", "RET", "ENVID"), parameters("RCPT", "NOTIFY", "ORCPT")),
            Capability.of("DELIVERBY", parameters("MAIL", "BY")),
            Capability.of("FUTURERELEASE", parameters("MAIL", "HOLDFOR", "HOLDUNTIL")),
            Capability.of("MT-PRIORITY", parameters("MAIL", "MT-PRIORITY")),
            Capability.of("REQUIRETLS", parameters("MAIL", "REQUIRETLS")),
            verb("ETRN"),
            verb("EXPN"),
            verb("XCLIENT"));

    private SmtpCapabilities() {}
}
