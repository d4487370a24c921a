package dev.restante.server.mailpit;

import dev.restante.mail.ReceivedMail;

/** The texts of a message, with line ends as they are on the wire. */
final class Bodies {

    private Bodies() {}

    /** What people see of the HTML, if there is nothing else. */
    static String text(ReceivedMail mail) {
        String text = mail.text();
        return (text.isEmpty() ? mail.visibleText() : text).replace("\n", "\r\n");
    }

    static String html(ReceivedMail mail) {
        return mail.html().replace("\n", "\r\n");
    }
}
