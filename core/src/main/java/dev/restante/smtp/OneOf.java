package dev.restante.smtp;

import java.util.List;
import java.util.stream.Stream;

/**
 * The value of a parameter is one of a few.
 *
 * @param keyword of the parameter
 * @param values in upper case; several
 */
record OneOf(String keyword, List<String> values) implements SmtpExtension.Check {

    OneOf and(OneOf other) {
        return new OneOf(
                keyword,
                Stream.concat(values.stream(), other.values.stream()).distinct().toList());
    }

    @Override
    public void check(SmtpSession session, String value) throws SmtpException {
        if (values.stream().noneMatch(value::equalsIgnoreCase)) {
            int last = values.size() - 1;
            throw new SmtpException(
                    501,
                    "5.5.4",
                    "%s takes %s or %s"
                            .formatted(keyword, String.join(", ", values.subList(0, last)), values.get(last)));
        }
    }
}
