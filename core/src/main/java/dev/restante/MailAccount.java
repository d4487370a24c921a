package dev.restante;

import dev.restante.mail.NewMail;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Someone's mailboxes, as her clients see and change them. Safe for several threads. */
public interface MailAccount {

    /**
     * What its user logs in with.
     *
     * @return an address, or a bare local part that receives at every domain
     */
    String name();

    /**
     * What its user logs in with, if it was declared.
     *
     * @return the password; empty if it takes any
     */
    Optional<String> password();

    /**
     * The mailbox that mail is delivered to.
     *
     * @return the INBOX
     */
    default Mailbox inbox() {
        return mailbox("INBOX");
    }

    /**
     * Finds a mailbox.
     *
     * @param name its name, with {@code /} between its levels
     * @return the mailbox
     * @throws IllegalArgumentException if there is none; the message names those that there are
     */
    Mailbox mailbox(String name);

    /**
     * Waits until a client has created a mailbox, within the server's limit. Nothing polls.
     *
     * @param name its name
     * @return the mailbox
     * @throws MailWaitError if there is none at the limit; it names those that there are
     */
    Mailbox awaitMailbox(String name);

    /**
     * Tells whether there is a mailbox.
     *
     * @param name its name
     * @return whether it exists
     */
    boolean hasMailbox(String name);

    /**
     * Creates a mailbox, and those above it that do not exist.
     *
     * @param name its name, with {@code /} between its levels
     * @return the mailbox
     * @throws IllegalArgumentException if it exists, or cannot be named so
     */
    Mailbox createMailbox(String name);

    /**
     * All mailboxes.
     *
     * @return them in the order of their names
     */
    List<Mailbox> mailboxes();

    /**
     * Fills mailboxes, which are created where they do not exist.
     *
     * @param content the messages by the name of their mailbox, such as {@link dev.restante.archive.MailTree#read}
     *     gives
     */
    void add(Map<String, List<NewMail>> content);

    /**
     * Fills mailboxes from a folder: its sub-folders are mailboxes, its {@code .eml} and {@code .mbox} files and
     * Maildirs the messages. Those in the folder itself come into the INBOX.
     *
     * @param folder the folder
     * @throws java.io.UncheckedIOException if something cannot be read; then nothing is added
     */
    void importTree(Path folder);

    /**
     * Writes all mailboxes into a folder, each as a Maildir, so that {@link #importTree} reads them with their flags
     * and dates.
     *
     * @param folder the folder, which is made
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    void exportTree(Path folder);

    /**
     * Makes the mailboxes full, as they are to somebody whose quota is used up: the limit of messages and that of
     * octets become what is there now. From then on APPEND and COPY are refused with {@code NO [OVERQUOTA]} (RFC 9208
     * section 4.3.1), until a client expunges something, or the quota is lifted. Mail that comes in over SMTP, and what
     * the test itself adds, is filed all the same.
     */
    void fillQuota();

    /** Takes all limits of the mailboxes away, whether a test or a client has set them. */
    void liftQuota();

    /**
     * Makes all bearer tokens expire that the account has logged in with so far (XOAUTH2, OAUTHBEARER): whoever logs in
     * with one of them again is refused as by {@link dev.restante.settings.TokenVerdict#expired}, whatever the
     * {@link dev.restante.settings.TokenCheck} says. A token that was never accepted before is judged as ever, so a
     * client that gets itself a fresh one goes on. Sessions that are logged in stay.
     *
     * <p>Where there is no TokenCheck, and a token is the user's password, that password is no token any more, while
     * other mechanisms still take it. A server remembers the ten thousand tokens that it accepted last, as digests;
     * {@link MailServer#reset} forgets them.
     */
    void expireTokens();
}
