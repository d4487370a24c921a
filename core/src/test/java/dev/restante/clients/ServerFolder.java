package dev.restante.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A mailbox of the server as Jakarta Mail sees it, or: what another client than the one that is tested does to it.
 *
 * @param store logged in
 */
record ServerFolder(Store store, String name) implements MailFolder {

    private static final Map<Character, Flags.Flag> FLAGS = new TreeMap<>(Map.of(
            'D', Flags.Flag.DRAFT,
            'F', Flags.Flag.FLAGGED,
            'R', Flags.Flag.ANSWERED,
            'S', Flags.Flag.SEEN,
            'T', Flags.Flag.DELETED));

    private static final Flags ALL = new Flags();

    static {
        FLAGS.values().forEach(ALL::add);
    }

    /** What is to be done in a folder that is open. */
    private interface Deed<T> {

        T in(Folder folder) throws MessagingException, IOException;
    }

    /** The UID that the next mail will have. */
    long nextUid() throws MessagingException, IOException {
        return open(folder -> ((UIDFolder) folder).getUIDNext());
    }

    boolean exists() throws MessagingException {
        return store.getFolder(name).exists();
    }

    ServerFolder create() throws MessagingException {
        store.getFolder(name).create(Folder.HOLDS_MESSAGES);
        return this;
    }

    void delete() throws MessagingException {
        store.getFolder(name).delete(false);
    }

    @Override
    public Map<String, String> mails() throws MessagingException, IOException {
        return open(folder -> {
            Map<String, String> mails = new TreeMap<>();
            for (Message message : folder.getMessages()) {
                mails.put(message.getSubject(), letters(message.getFlags()));
            }
            return mails;
        });
    }

    private static String letters(Flags flags) {
        StringBuilder letters = new StringBuilder();
        FLAGS.forEach((letter, flag) -> letters.append(flags.contains(flag) ? letter : ""));
        return letters.toString();
    }

    @Override
    public String text(String subject) throws MessagingException, IOException {
        return open(folder -> new String(JakartaImap.octets(find(folder, subject)), ISO_8859_1));
    }

    @Override
    public void add(byte[] mail) throws MessagingException, IOException {
        Message message = new MimeMessage(null, new ByteArrayInputStream(mail));
        store.getFolder(name).appendMessages(new Message[] {message});
    }

    @Override
    public void flag(String subject, String flags) throws MessagingException, IOException {
        Flags chosen = new Flags();
        flags.chars().forEach(letter -> chosen.add(FLAGS.get((char) letter)));
        open(folder -> {
            Message message = find(folder, subject);
            message.setFlags(ALL, false);
            message.setFlags(chosen, true);
            return message;
        });
    }

    @Override
    public void remove(String subject) throws MessagingException, IOException {
        open(folder -> {
            find(folder, subject).setFlag(Flags.Flag.DELETED, true);
            return folder.expunge();
        });
    }

    private <T> T open(Deed<T> deed) throws MessagingException, IOException {
        Folder folder = store.getFolder(name);
        folder.open(Folder.READ_WRITE);
        try {
            return deed.in(folder);
        } finally {
            folder.close(false);
        }
    }

    private static Message find(Folder folder, String subject) throws MessagingException {
        for (Message message : folder.getMessages()) {
            if (message.getSubject().equals(subject)) {
                return message;
            }
        }
        throw new AssertionError("No mail '" + subject + "' in " + folder);
    }
}
