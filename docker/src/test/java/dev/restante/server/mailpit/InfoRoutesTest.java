package dev.restante.server.mailpit;

import static dev.restante.server.mailpit.MailpitHost.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.restante.mail.ReceivedMail;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class InfoRoutesTest {

    @Test
    void tellsOfTheServer() throws Exception {
        try (MailpitHost host = new MailpitHost()) {
            ReceivedMail mail = host.deliver(mail().header("X-Tags", "red"));
            host.deliver(mail());
            host.ok("DELETE", "/api/v1/messages", "{\"IDs\": [\"2\"]}");

            Map<String, Object> info = host.json("/api/v1/info");

            assertThat(info.keySet())
                    .containsExactly(
                            "Version",
                            "LatestVersion",
                            "Database",
                            "DatabaseSize",
                            "Messages",
                            "Unread",
                            "Tags",
                            "RuntimeStats");
            assertThat(info)
                    .contains(
                            entry("DatabaseSize", mail.size()),
                            entry("Messages", 1),
                            entry("Unread", 1),
                            entry("Tags", Map.of("red", 1)));
            assertThat(info.get("RuntimeStats"))
                    .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                    .contains(entry("MessagesDeleted", 1), entry("SMTPAccepted", 2))
                    .containsKeys("Uptime", "Memory", "SMTPAcceptedSize", "SMTPRejected", "SMTPIgnored");
        }
    }

    @Test
    void tellsWhatAPageMayOffer() throws Exception {
        try (MailpitHost host = new MailpitHost()) {
            Map<String, Object> settings = host.json("/api/v1/webui");

            assertThat(settings)
                    .contains(entry("ChaosEnabled", true), entry("SpamAssassin", false), entry("Label", ""));
            assertThat(settings.get("MessageRelay")).asString().contains("Enabled=false", "AllowedRecipients=");
            assertThat(List.copyOf(settings.keySet())).contains("DuplicatesIgnored", "HideDeleteAllButton");
        }
    }
}
