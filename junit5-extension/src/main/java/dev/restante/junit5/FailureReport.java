package dev.restante.junit5;

import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.mail.ReceivedMail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what a failed test received: as files, in JUnit's report, and in a few lines for the console. */
final class FailureReport {

    private static final System.Logger LOG = System.getLogger(FailureReport.class.getName());

    private static final int SHOWN_MAILS = 6;

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
        List<ReportFile> files = ReportFile.ofMails(scope);
        String summary = summary(files.isEmpty() ? null : folder.toAbsolutePath());
        System.out.println(summary);
        if (!files.isEmpty()) {
            write(folder, files, summary);
        }
    }

    private void write(Path folder, List<ReportFile> files, String summary) throws IOException {
        Files.createDirectories(folder);
        for (ReportFile file : files) {
            file.writeTo(folder);
        }
        new ReportFile("summary.txt", summary.getBytes(StandardCharsets.UTF_8)).writeTo(folder);
        test.publishReportEntry("restante.report", folder.toAbsolutePath().toString());
        PublishedFolder.publish(test, folder);
    }

    /** About ten lines: what came, newest first, and where it is. */
    private String summary(@Nullable Path folder) {
        List<ReceivedMail> mails = new ArrayList<>(scope.received().list());
        Collections.reverse(mails);
        List<String> lines = new ArrayList<>();
        String own = scope instanceof MailServer ? "its server" : scope.toString();
        lines.add("%s failed; %s received %s".formatted(name(test), own, count(mails.size())));
        mails.stream().limit(SHOWN_MAILS).forEach(mail -> lines.add("  " + mail));
        if (mails.size() > SHOWN_MAILS) {
            lines.add("  and %d before".formatted(mails.size() - SHOWN_MAILS));
        }
        if (folder != null) {
            lines.add("  all of it: " + folder);
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String count(int mails) {
        return switch (mails) {
            case 0 -> "no mail";
            case 1 -> "1 mail:";
            default -> mails + " mails:";
        };
    }

    private static String name(ExtensionContext test) {
        return "%s.%s (%s)"
                .formatted(
                        Contexts.testClass(test).getSimpleName(),
                        Contexts.testMethod(test).getName(),
                        test.getDisplayName());
    }
}
