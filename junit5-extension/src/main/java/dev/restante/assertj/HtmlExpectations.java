package dev.restante.assertj;

import static dev.restante.assertj.FailureText.quoted;

import java.util.List;
import java.util.Optional;

/** What may be expected of the elements in some HTML. Each gives the mismatch, if there is one. */
final class HtmlExpectations {

    private final HtmlSelection selection;

    HtmlExpectations(HtmlSelection selection) {
        this.selection = selection;
    }

    Optional<Mismatch> element(String selector) {
        return selection.all(selector).isEmpty()
                ? mismatch("have an element " + quoted(selector), selection.nearest(selector))
                : Optional.empty();
    }

    Optional<Mismatch> noElement(String selector) {
        List<HtmlElement> found = selection.all(selector);
        return found.isEmpty()
                ? Optional.empty()
                : mismatch("have no element " + quoted(selector), "it has\n" + HtmlSelection.listed(found));
    }

    Optional<Mismatch> count(String selector, int count) {
        List<HtmlElement> found = selection.all(selector);
        return found.size() == count
                ? Optional.empty()
                : mismatch(
                        "have %d %s %s".formatted(count, count == 1 ? "element" : "elements", quoted(selector)),
                        counted(selector, found));
    }

    private String counted(String selector, List<HtmlElement> found) {
        return switch (found.size()) {
            case 0 -> selection.nearest(selector);
            case 1 -> "there is 1\n" + HtmlSelection.listed(found);
            default -> "there are " + found.size() + "\n" + HtmlSelection.listed(found);
        };
    }

    Optional<Mismatch> texts(String selector, List<String> texts) {
        List<HtmlElement> found = selection.all(selector);
        List<String> actual = found.stream().map(HtmlElement::text).toList();
        return actual.equals(texts)
                ? Optional.empty()
                : mismatch(
                        "have elements %s with the texts%s".formatted(quoted(selector), lines(texts)),
                        found.isEmpty() ? selection.nearest(selector) : "they have" + lines(actual));
    }

    Optional<Mismatch> table(String selector, List<String> rows) {
        List<HtmlElement> found = selection.all(selector);
        if (found.size() != 1) {
            return count(selector, 1);
        }
        List<String> actual = HtmlTable.rows(found.get(0));
        return actual.equals(rows)
                ? Optional.empty()
                : mismatch(
                        "have an element %s with the rows%s".formatted(quoted(selector), lines(rows)),
                        actual.isEmpty() ? "it has none" : "it has" + lines(actual));
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? " none" : "\n" + FailureText.indented(FailureText.cut(String.join("\n", lines)));
    }

    private static Optional<Mismatch> mismatch(String expectation, String reality) {
        return Optional.of(new Mismatch(expectation, reality));
    }
}
