package dev.restante.junit5;

import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.mail.ReceivedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what a failed test received: as files, in JUnit's report, and in a few lines for the console. */
final class FailureReport {

    private static final System.Logger LOG = System.getLogger(FailureReport.class.getName());

    private static final int SHOWN_MAILS = 6;
    private static final int MOST_MAILS = 100;
    private static final long MOST_OCTETS = 100L * 1024 * 1024;

    private final ExtensionContext test;
    private final MailScope scope;

    private FailureReport(ExtensionContext test, MailScope scope) {
        this.test = test;
        this.scope = scope;
    }

    /** Whatever goes wrong here must not hide why the test failed. */
    static void make(ExtensionContext test, MailScope scope) {
        try {
            Optional<Path> folder = ReportFolder.of(test);
            if (folder.isPresent()) {
                new FailureReport(test, scope).make(folder.get());
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "What " + name(test) + " received could not be kept", e);
        }
    }

    private void make(Path folder) throws IOException {
        List<ReceivedMail> mails = new ArrayList<>(scope.received().list());
        Collections.reverse(mails);
        List<ReceivedMail> kept = newest(mails);
        List<String> summary = summary(mails);
        if (!mails.isEmpty()) {
            String share = kept.size() == mails.size() ? "all of it" : "the newest " + kept.size();
            summary.add("  %s: %s".formatted(share, folder.toAbsolutePath()));
        }
        System.out.println(String.join(System.lineSeparator(), summary));
        if (!mails.isEmpty()) {
            write(folder, kept, summary);
        }
    }

    /** Of a test that gets more, these are enough to see why it failed. */
    private static List<ReceivedMail> newest(List<ReceivedMail> newestFirst) {
        List<ReceivedMail> kept = new ArrayList<>();
        long octets = 0;
        for (ReceivedMail mail : newestFirst) {
            octets += mail.size();
            if (kept.size() == MOST_MAILS || octets > MOST_OCTETS) {
                break;
            }
            kept.add(mail);
        }
        return kept;
    }

    private void write(Path folder, List<ReceivedMail> mails, List<String> summary) throws IOException {
        Files.createDirectories(folder);
        for (ReceivedMail mail : mails) {
            ReportFile.of(mail).writeInto(folder);
        }
        ReportFile.of("summary.txt", String.join("\n", summary) + "\n").writeInto(folder);
        test.publishReportEntry("restante.report", folder.toAbsolutePath().toString());
        PublishedFolder.publish(test, folder);
    }

    /** About ten lines: what came, newest first. */
    private List<String> summary(List<ReceivedMail> newestFirst) {
        List<String> lines = new ArrayList<>();
        String own = scope instanceof MailServer ? "its server" : scope.toString();
        lines.add("%s failed; %s received %s".formatted(name(test), own, count(newestFirst.size())));
        newestFirst.stream().limit(SHOWN_MAILS).forEach(mail -> lines.add("  " + mail));
        if (newestFirst.size() > SHOWN_MAILS) {
            lines.add("  and %d before".formatted(newestFirst.size() - SHOWN_MAILS));
        }
        return lines;
    }

    private static String count(int mails) {
        return switch (mails) {
            case 0 -> "no mail";
            case 1 -> "1 mail:";
            default -> mails + " mails:";
        };
    }

    /** Without control characters, which would do as they like with a terminal. */
    private static String name(ExtensionContext test) {
        return "%s.%s (%s)"
                .formatted(
                        Contexts.testClass(test).getSimpleName(),
                        Contexts.testMethod(test).getName(),
                        test.getDisplayName().replaceAll("\\p{Cntrl}", "\uFFFD"));
    }
}
