package dev.restante.server.api;

import dev.restante.mail.Client;
import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.mail.TlsDetails;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the client said around a mail. */
final class EnvelopeJson {

    private EnvelopeJson() {}

    static Map<String, Object> of(ReceivedMail mail) {
        Envelope envelope = mail.envelope();
        Set<String> blind = new HashSet<>(mail.bcc());
        return new Fields()
                .always("mailFrom", envelope.mailFrom())
                .with("parameters", envelope.parameters())
                .always(
                        "recipients",
                        envelope.recipients().stream()
                                .map(each -> recipient(each, blind.contains(each.address())))
                                .toList())
                .always("client", client(envelope.client()))
                .always("startedAt", envelope.startedAt().toString())
                .always("receivedAt", envelope.receivedAt().toString())
                .map();
    }

    private static Map<String, Object> recipient(Recipient recipient, boolean blind) {
        return new Fields()
                .always("address", recipient.address())
                .with("parameters", recipient.parameters())
                .only("blind", blind)
                .map();
    }

    private static Map<String, Object> client(Client client) {
        return new Fields()
                .always("address", client.address().getAddress().getHostAddress())
                .always("port", client.address().getPort())
                .with("helo", client.helo())
                .with("user", client.user())
                .with("mechanism", client.mechanism())
                .with("tls", client.tls().map(EnvelopeJson::tls))
                .map();
    }

    private static Map<String, Object> tls(TlsDetails tls) {
        return new Fields()
                .always("protocol", tls.protocol())
                .always("cipherSuite", tls.cipherSuite())
                .with("serverName", tls.serverName())
                .map();
    }
}
