package dev.restante.lint;

import java.util.List;

/** A rule, and how to find out whether a mail breaks it. */
record Rule(LintRule about, Check check) {

    /** Looks at a mail, and reports what it finds. Its time is linear in the size of the mail. */
    interface Check {
        void check(Inspection mail, Report report);
    }

    static Rule error(String id, String summary, String reference, Check check) {
        return new Rule(new LintRule(id, Severity.ERROR, summary, reference), check);
    }

    static Rule warning(String id, String summary, String reference, Check check) {
        return new Rule(new LintRule(id, Severity.WARNING, summary, reference), check);
    }

    List<Finding> findings(Inspection mail) {
        Report report = new Report(about);
        check.check(mail, report);
        return report.findings();
    }
}
