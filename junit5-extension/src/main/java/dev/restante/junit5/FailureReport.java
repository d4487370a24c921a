package dev.restante.junit5;

import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.conversation.Conversation;
import dev.restante.mail.ReceivedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps what a failed test received, and what was said: as files, in JUnit's report, and in a few lines for the
 * console.
 */
final class FailureReport {

    private static final System.Logger LOG = System.getLogger(FailureReport.class.getName());

    private static final int SHOWN_MAILS = 6;
    private static final int SHOWN_RULES = 6;
    private static final int MOST_FILES = 100;
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
        List<ReceivedMail> mails = newestFirst(scope.received().list());
        List<Conversation> conversations = newestFirst(scope.conversations().list());
        List<ReportFile> files = new ArrayList<>();
        files.addAll(kept(mails, ReportFile::of));
        files.addAll(kept(conversations, ReportFile::of));
        List<String> summary = summary(mails, conversations.size());
        if (!files.isEmpty()) {
            boolean whole = files.size() == mails.size() + conversations.size();
            summary.add("  %s: %s".formatted(whole ? "all of it" : "the newest of it", folder.toAbsolutePath()));
        }
        System.out.println(String.join(System.lineSeparator(), summary));
        if (!files.isEmpty()) {
            write(folder, files, summary);
        }
    }

    private static <T> List<T> newestFirst(List<T> inOrder) {
        List<T> reversed = new ArrayList<>(inOrder);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Of a test that gets more, the newest are enough to see why it failed. */
    private static <T> List<ReportFile> kept(List<T> newestFirst, Function<T, ReportFile> toFile) {
        List<ReportFile> kept = new ArrayList<>();
        long octets = 0;
        for (T each : newestFirst.subList(0, Math.min(newestFirst.size(), MOST_FILES))) {
            ReportFile file = toFile.apply(each);
            octets += file.size();
            if (octets > MOST_OCTETS) {
                break;
            }
            kept.add(file);
        }
        return kept;
    }

    private void write(Path folder, List<ReportFile> files, List<String> summary) throws IOException {
        Files.createDirectories(folder);
        for (ReportFile file : files) {
            file.writeInto(folder);
        }
        ReportFile.of("summary.txt", String.join("\n", summary) + "\n").writeInto(folder);
        test.publishReportEntry("restante.report", folder.toAbsolutePath().toString());
        PublishedFolder.publish(test, folder);
    }

    /** About ten lines: what came, newest first, and which rules the server was to misbehave by. */
    private List<String> summary(List<ReceivedMail> newestFirst, int conversations) {
        List<String> lines = new ArrayList<>();
        String own = scope instanceof MailServer ? "the server of its @MailServerTest" : scope.toString();
        lines.add("%s failed; %s had %s and received %s"
                .formatted(name(test), own, count(conversations, "conversation"), count(newestFirst.size(), "mail")));
        newestFirst.stream().limit(SHOWN_MAILS).forEach(mail -> lines.add("  " + mail));
        if (newestFirst.size() > SHOWN_MAILS) {
            lines.add("  and %d before".formatted(newestFirst.size() - SHOWN_MAILS));
        }
        scope.faults().list().stream().limit(SHOWN_RULES).forEach(rule -> lines.add("  fault rule " + rule));
        return lines;
    }

    private static String count(int number, String noun) {
        return switch (number) {
            case 0 -> "no " + noun;
            case 1 -> "1 " + noun;
            default -> number + " " + noun + "s";
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
