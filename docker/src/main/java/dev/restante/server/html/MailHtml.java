package dev.restante.server.html;

import dev.restante.mail.MailMessage;
import java.util.regex.Pattern;

/**
 * A mail as a page of HTML, to be shown in a frame. What keeps a mail from doing harm is {@link #policy}, by which a
 * browser runs no script, sends no form, navigates nowhere and loads nothing. The page has none of that in it either.
 *
 * <p>Whatever a mail contains, the time and the size of its page are bounded.
 */
public final class MailHtml {

    /** Real mails have some hundreds. To make a tree takes the square of their number where a table is hostile. */
    private static final int MOST_TAGS = 20_000;

    private static final int LONGEST = 20_000_000;

    /** To read a name takes the square of its length. */
    private static final Pattern LONG_NAME = Pattern.compile("</?[A-Za-z][^\\s/>]{1000}");

    private MailHtml() {}

    /**
     * Makes the page.
     *
     * @param mail the mail
     * @return its HTML, with the images that came with it as {@code data:} URLs; its text if there is no HTML, or far
     *     too much of it
     */
    public static String of(MailMessage mail) {
        String html = mail.html();
        if (html.isEmpty()) {
            return TextPage.of(mail.text(), "");
        }
        if (isTooMuch(html)) {
            return TextPage.of(mail.visibleText(), "This HTML is too large to be shown. This is its text.");
        }
        return SafeHtml.of(html, new InlineImages(mail.inlineImages()));
    }

    private static boolean isTooMuch(String html) {
        return html.length() > LONGEST
                || html.chars().filter(c -> c == '<').count() > MOST_TAGS
                || LONG_NAME.matcher(html).find();
    }

    /**
     * What browsers are to let such a page do (Content Security Policy Level 3): nothing but open links in new windows.
     *
     * @param remoteImages whether it may load images from the web, which tells their owners that the mail was read
     * @return the value of the header field {@code Content-Security-Policy}
     */
    public static String policy(boolean remoteImages) {
        return "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline';"
                + " img-src data:" + (remoteImages ? " http: https:" : "")
                + "; font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
    }
}
