package dev.restante.server.api;

import dev.restante.lint.Finding;
import dev.restante.lint.MailLint;
import dev.restante.mail.ReceivedMail;
import java.util.List;
import java.util.Map;

/** What is wrong with a mail. */
final class FindingJson {

    private FindingJson() {}

    static List<Map<String, Object>> of(ReceivedMail mail) {
        return MailLint.standard().check(mail).stream()
                .map(FindingJson::finding)
                .toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        return new Fields()
                .always("rule", finding.rule().id())
                .always("severity", finding.severity().name())
                .always("message", finding.message())
                .with("place", finding.place())
                .map();
    }
}
