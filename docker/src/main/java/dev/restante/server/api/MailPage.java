package dev.restante.server.api;

import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which of the mails that are selected are shown.
 *
 * @param newestFirst in which order
 * @param offset how many are left out at its beginning
 * @param limit how many there are at most
 */
record MailPage(boolean newestFirst, long offset, long limit) {

    static final String[] PARAMETERS = {"order", "offset", "limit"};

    static MailPage of(Request request) {
        return new MailPage(
                request.choice("order", "oldest", "newest")
                        .filter("newest"::equals)
                        .isPresent(),
                request.number("offset", 0).orElse(0L),
                request.number("limit", 0).orElse(Long.MAX_VALUE));
    }

    /** Of mails in the order of their arrival. */
    List<ReceivedMail> of(List<ReceivedMail> mails) {
        List<ReceivedMail> ordered = new ArrayList<>(mails);
        if (newestFirst) {
            Collections.reverse(ordered);
        }
        return ordered.stream().skip(offset).limit(limit).toList();
    }
}
