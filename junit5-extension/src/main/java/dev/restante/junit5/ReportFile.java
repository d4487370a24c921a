package dev.restante.junit5;

import dev.restante.MailScope;
import dev.restante.mail.ReceivedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file about a failed test.
 *
 * @param name its name within the folder of the test
 * @param content what is in it
 */
record ReportFile(String name, byte[] content) {

    /** Of a test that gets more, the newest are enough to see why it failed. */
    private static final int MOST_MAILS = 100;

    /** The mails of a test, as clients store them. */
    static List<ReportFile> ofMails(MailScope scope) {
        List<ReceivedMail> mails = scope.received().list();
        return mails.subList(Math.max(0, mails.size() - MOST_MAILS), mails.size()).stream()
                .map(mail -> new ReportFile("mail-" + mail.id() + ".eml", mail.raw()))
                .toList();
    }

    void writeTo(Path folder) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
