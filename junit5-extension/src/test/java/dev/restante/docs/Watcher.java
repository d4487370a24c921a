package dev.restante.docs;

import dev.restante.Endpoint;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** An application that waits for mail with IDLE and connects again when it must, for the guide's examples. */
final class Watcher implements AutoCloseable {

    private final Session session;
    private final String user;
    private final BlockingQueue<String> subjects = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::watch, "watcher");
    private volatile boolean closed;
    private volatile Store store;
    private long lastUid;

    Watcher(Endpoint imap, String user) {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.host", imap.host());
        properties.setProperty("mail.imap.port", Integer.toString(imap.port()));
        properties.setProperty("mail.imap.connectiontimeout", "10000");
        session = Session.getInstance(properties);
        this.user = user;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!closed) {
            try (Store connected = session.getStore("imap")) {
                store = connected;
                connected.connect(user, "secret");
                IMAPFolder inbox = (IMAPFolder) connected.getFolder("INBOX");
                inbox.open(Folder.READ_ONLY);
                while (!closed) {
                    takeAllNew(inbox);
                    inbox.idle(true);
                }
            } catch (MessagingException e) {
                // the connection is gone: what has come meanwhile is found by the last UID
            }
        }
    }

    /** What the answer to one question tells of is not told again in IDLE. */
    private void takeAllNew(IMAPFolder inbox) throws MessagingException {
        int known;
        do {
            known = inbox.getMessageCount();
            takeNew(inbox);
        } while (inbox.getMessageCount() > known);
    }

    private void takeNew(IMAPFolder inbox) throws MessagingException {
        for (Message message : inbox.getMessagesByUID(lastUid + 1, UIDFolder.LASTUID)) {
            long uid = inbox.getUID(message);
            if (uid > lastUid) {
                subjects.add(message.getSubject());
                lastUid = uid;
            }
        }
    }

    String next() throws InterruptedException {
        return subjects.poll(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws MessagingException {
        closed = true;
        if (store != null) {
            store.close();
        }
    }
}
