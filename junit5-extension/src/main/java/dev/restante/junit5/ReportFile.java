package dev.restante.junit5;

import dev.restante.conversation.Conversation;
import dev.restante.mail.ReceivedMail;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file about a failed test.
 *
 * @param name its name within the folder of the test
 * @param size about how many octets it has
 * @param content what is in it
 */
record ReportFile(String name, long size, Content content) {

    /** Writes itself. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** A mail, as clients store it. */
    static ReportFile of(ReceivedMail mail) {
        return new ReportFile("mail-" + mail.id() + ".eml", mail.size(), mail.message()::writeTo);
    }

    /** What a client and the server said to each other. */
    static ReportFile of(Conversation conversation) {
        return of("conversation-" + conversation.number() + ".txt", conversation + "\n");
    }

    static ReportFile of(String name, String text) {
        return new ReportFile(name, text.length(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void writeInto(Path folder) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            content.writeTo(out);
        }
    }
}
