package dev.restante.stress;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.restante.store.Mailbox;
import dev.restante.store.MailboxView;
import java.util.List;
import java.util.stream.IntStream;

/** What really is in a mailbox. */
final class Truth {

    private Truth() {}

    static List<Known> of(Mailbox mailbox) {
        MailboxView view = mailbox.open(true);
        return view.states(IntStream.rangeClosed(1, view.exists()).toArray()).stream()
                .map(state -> new Known(
                        state.entry().uid(),
                        id(new String(state.entry().message().toByteArray(), US_ASCII)),
                        Told.flags(state.flags().toString().replaceAll("[()]", ""))))
                .toList();
    }

    private static String id(String message) {
        return message.substring("Subject: ".length(), message.indexOf('\r'));
    }
}
