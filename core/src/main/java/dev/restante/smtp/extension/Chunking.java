package dev.restante.smtp.extension;

import dev.restante.net.LineInput;
import dev.restante.smtp.Answer;
import dev.restante.smtp.ChunkedMessage;
import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.io.IOException;
import java.util.List;

/** CHUNKING (RFC 3030 section 2): the verb BDAT, which brings a message in chunks of known size. */
public final class Chunking implements SmtpExtension {

    @Override
    public String keyword() {
        return "CHUNKING";
    }

    @Override
    public List<SmtpCommand> commands() {
        return List.of(new Verb());
    }

    /** {@code bdat-cmd = "BDAT" SP chunk-size [ SP end-marker ] CR LF}, and right behind it so many octets. */
    private static final class Verb implements SmtpCommand {

        @Override
        public String verb() {
            return "BDAT";
        }

        @Override
        public void passOver(SmtpSession session, String argument) throws IOException {
            session.endTransaction();
            String[] words = words(argument);
            session.connection().in().skip(hasSize(words) ? Long.parseLong(words[0]) : 0);
        }

        /**
         * A BDAT that fails ends the transaction. So what a client has sent behind it already, without waiting for the
         * answer, cannot become a message with a hole: further chunks find no transaction.
         */
        @Override
        public Answer run(SmtpSession session, String argument) throws SmtpException, IOException {
            try {
                return receive(session, words(argument));
            } catch (SmtpException e) {
                session.endTransaction();
                throw e;
            }
        }

        private static String[] words(String argument) {
            return argument.strip().split(" +");
        }

        private static Answer receive(SmtpSession session, String[] words) throws SmtpException, IOException {
            if (!hasSize(words)) {
                throw malformed();
            }
            long size = Long.parseLong(words[0]);
            LineInput in = session.connection().in();
            boolean last;
            ChunkedMessage message;
            try {
                last = isLast(words);
                message = session.requireRecipient(503).chunks(session.settings());
            } catch (SmtpException e) {
                in.skip(size);
                throw e;
            }
            message.receive(in, size);
            if (last) {
                return session.finish(message.end());
            }
            message.requireNotRefused();
            return Reply.of(250, "2.0.0", size + " octets received");
        }

        /**
         * {@code chunk-size = 1*DIGIT}. Without a size, nobody can know where the chunk ends: what follows is read as
         * commands, and as there is no transaction any more, a chunk cannot deliver anything by what it says.
         */
        private static boolean hasSize(String[] words) {
            return words[0].matches("[0-9]{1,18}");
        }

        private static boolean isLast(String[] words) throws SmtpException {
            if (words.length > 2 || words.length == 2 && !words[1].equalsIgnoreCase("LAST")) {
                throw malformed();
            }
            return words.length == 2;
        }

        private static SmtpException malformed() {
            return new SmtpException(
                    501, "5.5.4", "BDAT takes a number of octets, and LAST with the last of them: BDAT 1000 LAST");
        }
    }
}
